namespace Course.Notebooks;

/// <summary>How the run of a notebook ended.</summary>
public enum RunStatus
{
    /// <summary>Every cell ran.</summary>
    Passed,

    /// <summary>The file is no notebook.</summary>
    Malformed,

    /// <summary>A cell does not compile, threw, or did not hold.</summary>
    Failed,

    /// <summary>A cell, or the notebook, ran longer than it may.</summary>
    TimedOut,

    /// <summary>A cell took more memory than it may.</summary>
    OutOfMemory,

    /// <summary>A cell wrote more than it may.</summary>
    TooMuchOutput,

    /// <summary>The process ended under the cell: an exit, a stack overflow, a crash.</summary>
    Died,

    /// <summary>The person who started the run stopped it.</summary>
    Cancelled,
}
