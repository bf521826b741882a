using System.Diagnostics;

namespace Course.Notebooks;

/// <summary>
/// Runs notebooks, several side by side, each in a fresh kernel process and within limits. A notebook ends at its first
/// failing cell and keeps everything up to there; the others go on.
/// </summary>
public sealed class NotebookRunner(RunOptions options)
{
    /// <summary>
    /// Runs the notebooks at these paths. Whatever a notebook does ends in its entry of the report;
    /// only cancelling throws, after the kernels were ended.
    /// </summary>
    public async Task<RunReport> RunAsync(IReadOnlyList<string> paths, IRunProgress? progress = null, CancellationToken cancel = default)
    {
        long start = Stopwatch.GetTimestamp();
        var runs = new NotebookRun[paths.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Jobs), CancellationToken = cancel };
        await Parallel.ForEachAsync(Enumerable.Range(0, paths.Count), parallel, async (i, stop) =>
        {
            var run = await new NotebookSession(paths[i], options, progress).RunAsync(stop);
            if (options.OutputDirectory is { } folder) run.Notebook?.Save(Path.Combine(folder, run.Name + ".ipynb"));
            runs[i] = run;
            progress?.Finished(run);
        });
        return new RunReport(runs, Stopwatch.GetElapsedTime(start));
    }
}
