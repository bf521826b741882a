namespace Course.Notebooks;

/// <summary>The kinds of output a code cell can have.</summary>
public enum OutputKind
{
    /// <summary>A kind this version of the format does not name; it is kept as it is.</summary>
    Unknown,

    /// <summary>Text written to standard output or standard error.</summary>
    Stream,

    /// <summary>Something shown while the cell ran.</summary>
    DisplayData,

    /// <summary>The value of the cell's last expression.</summary>
    ExecuteResult,

    /// <summary>The exception that ended the cell.</summary>
    Error,
}
