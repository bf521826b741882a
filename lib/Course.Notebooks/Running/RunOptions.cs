namespace Course.Notebooks;

/// <summary>The limits under which notebooks run.</summary>
public sealed record RunOptions
{
    /// <summary>How many notebooks run side by side.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>How long one cell may run.</summary>
    public TimeSpan CellTimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the cells of one notebook may run together.</summary>
    public TimeSpan NotebookTimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How much memory a notebook's process may hold, in bytes; null for the kernel's own limit.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Where the executed notebooks are written, each as soon as it ends; null to keep them in memory only.</summary>
    public string? OutputDirectory { get; init; }
}
