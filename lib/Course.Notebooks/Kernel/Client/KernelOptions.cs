namespace Course.Notebooks;

/// <summary>How a kernel process is started and what its cells may use up.</summary>
public sealed record KernelOptions
{
    /// <summary>The notebook's folder: relative paths in <c>#r</c>, <c>#load</c> and file names are relative to it.</summary>
    public string WorkingDirectory { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>How much memory the process and all it starts may hold.</summary>
    public long MemoryLimitBytes { get; init; } = 2L << 30;

    /// <summary>How many processes the kernel and all it starts may be, a launcher included; null for any number.</summary>
    public int? ProcessLimit { get; init; }

    /// <summary>
    /// Whether time limits leave out the time in which a cell could have run but a busy machine did not let it; known on Linux.
    /// A cell that sleeps, or computes, or waits for its own threads, ends at its limit all the same.
    /// </summary>
    public bool LimitsSkipWaiting { get; init; }

    /// <summary>How long the process may take to come up.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a cell that was asked to stop may take to do so before the process is killed.</summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How much output a cell may have; text and displays beyond are replaced by a notice.</summary>
    public long OutputLimitBytes { get; init; } = 10_000_000;

    /// <summary>How much output makes a flood: the cell is stopped.</summary>
    public long OutputFloodBytes { get; init; } = 100_000_000;

    /// <summary>Answers a cell that reads a line, given its prompt; null: standard input is empty.</summary>
    public Func<string, Task<string?>>? InputProvider { get; init; }

    /// <summary>A command, such as a sandbox with its arguments, that is given the kernel's command line to run.</summary>
    public IReadOnlyList<string> Launcher { get; init; } = [];

    /// <summary>Environment variables to set, or with null to remove, for the process.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();
}
