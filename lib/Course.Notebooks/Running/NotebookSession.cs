using System.Diagnostics;

namespace Course.Notebooks;

/// <summary>One notebook from its file to its last cell.</summary>
internal sealed class NotebookSession(string path, RunOptions options, IRunProgress? progress)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly List<(NotebookCell Cell, CellResult Result)> _done = [];
    private long _firstCell;
    private long _peakMemory;

    private TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    public async Task<NotebookRun> RunAsync(CancellationToken cancel)
    {
        Notebook notebook;
        try
        {
            notebook = Notebook.Load(path);
        }
        catch (NotebookFormatException e)
        {
            return new NotebookRun { Path = path, Status = RunStatus.Malformed, Time = Elapsed, Failure = new RunFailure(0, $"{e.Found}; expected {e.Expected}.") };
        }

        NotebookCell[] cells = [.. notebook.Cells.Where(cell => cell.Type == CellType.Code)];
        foreach (var cell in cells)
        {
            cell.SetOutputs([]);
            cell.ExecutionCount = null;
        }

        progress?.Started(notebook.Name, cells.Length);
        var (status, failure) = await RunCellsAsync(notebook.Name, cells, cancel);
        KeepOutputs();
        return new NotebookRun
        {
            Path = path,
            Notebook = notebook,
            Status = status,
            Time = Elapsed,
            CodeCells = cells.Length,
            CellsRun = _done.Count(cell => cell.Result.Succeeded),
            PeakMemory = _peakMemory,
            Failure = failure,
        };
    }

    private async Task<(RunStatus, RunFailure?)> RunCellsAsync(string name, NotebookCell[] cells, CancellationToken cancel)
    {
        if (cells.Length == 0) return (RunStatus.Passed, null);
        try
        {
            await using var kernel = await KernelProcess.StartAsync(KernelOptions(), cancel);
            // Starting has a limit of its own, so a busy machine costs the notebook nothing.
            _firstCell = Stopwatch.GetTimestamp();
            for (int i = 0; i < cells.Length; i++)
            {
                progress?.CellStarted(name, cells[i], i + 1, cells.Length);
                var result = MissingLibrary.In(cells[i], KernelOptions().WorkingDirectory) ?? await ExecuteAsync(kernel, cells[i], cancel);
                cancel.ThrowIfCancellationRequested();
                _done.Add((cells[i], result));
                _peakMemory = Math.Max(_peakMemory, kernel.PeakMemoryBytes);
                if (!result.Succeeded) return (CellFailure.StatusOf(result), new RunFailure(cells[i].Number, CellFailure.MessageOf(result)));
            }

            return (RunStatus.Passed, null);
        }
        catch (KernelException e)
        {
            return (RunStatus.Died, new RunFailure(0, e.Message));
        }
    }

    private async Task<CellResult> ExecuteAsync(KernelProcess kernel, NotebookCell cell, CancellationToken cancel)
    {
        var left = options.NotebookTimeLimit - Stopwatch.GetElapsedTime(_firstCell);
        if (left >= options.CellTimeLimit)
            return await kernel.ExecuteAsync(cell.Source, options.CellTimeLimit, onOutput: null, cancel);
        var result = await kernel.ExecuteAsync(cell.Source, left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1), onOutput: null, cancel);
        return result.Status != CellStatus.TimedOut ? result
            : result with { Message = $"The notebook was stopped in this cell because it ran longer than {options.NotebookTimeLimit.TotalSeconds:0.#} s in all." };
    }

    // At the end and not cell by cell: a later cell may have updated what an earlier one shows.
    private void KeepOutputs()
    {
        for (int i = 0; i < _done.Count; i++)
        {
            var (cell, result) = _done[i];
            cell.SetOutputs(CellFailure.OutputsOf(result));
            cell.ExecutionCount = i + 1;
        }
    }

    private KernelOptions KernelOptions()
    {
        var kernel = new KernelOptions { WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(path))! };
        return options.MemoryLimit is { } limit ? kernel with { MemoryLimitBytes = limit } : kernel;
    }
}
