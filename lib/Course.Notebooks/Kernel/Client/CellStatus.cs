namespace Course.Notebooks;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Ok,

    /// <summary>It threw an exception, or a directive in it could not be carried out.</summary>
    Error,

    /// <summary>It does not compile; nothing of it ran.</summary>
    CompilationError,

    /// <summary>It ran longer than it may.</summary>
    TimedOut,

    /// <summary>The kernel process ended while it ran.</summary>
    Died,

    /// <summary>It needed more memory than it may have.</summary>
    OutOfMemory,

    /// <summary>It wrote without end.</summary>
    OutputFlood,

    /// <summary>It was interrupted from outside.</summary>
    Interrupted,
}
