namespace Course.Notebooks;

/// <summary>What running one notebook gave.</summary>
public sealed record NotebookRun
{
    /// <summary>The file that was to be run.</summary>
    public required string Path { get; init; }

    /// <summary>The notebook's name, without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The executed notebook with all outputs up to the end of the run, or null where the file is no notebook.</summary>
    public Notebook? Notebook { get; init; }

    /// <summary>How the run ended.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>How long it took, with starting the kernel.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>How many code cells the notebook has.</summary>
    public int CodeCells { get; init; }

    /// <summary>How many of them ran to their end.</summary>
    public int CellsRun { get; init; }

    /// <summary>The most memory the kernel held at once, in bytes; 0 where that is not known.</summary>
    public long PeakMemory { get; init; }

    /// <summary>What ended the run early, or null.</summary>
    public RunFailure? Failure { get; init; }

    /// <summary>Whether every cell ran.</summary>
    public bool Passed => Status == RunStatus.Passed;
}
