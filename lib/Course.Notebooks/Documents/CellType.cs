namespace Course.Notebooks;

/// <summary>What a cell holds.</summary>
public enum CellType
{
    /// <summary>A type this version of the format does not name; it is kept as it is.</summary>
    Unknown,

    /// <summary>A program.</summary>
    Code,

    /// <summary>Text with formulas.</summary>
    Markdown,

    /// <summary>Text that no front-end renders.</summary>
    Raw,
}
