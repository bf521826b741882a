using System.Diagnostics;
using Course.Notebooks;

namespace Course.Cli;

/// <summary>How quick the notebook kernel is: from its start to the first result, and a trivial cell; and what 300 cells hold in memory.</summary>
public static class KernelTimes
{
    /// <summary>Measures all three.</summary>
    public static async Task<IReadOnlyList<BenchRow>> RunAsync(CancellationToken cancel)
    {
        var starts = new List<double>();
        for (int i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var fresh = await StartAsync(cancel);
            await fresh.ExecuteAsync("1 + 1", TimeSpan.FromMinutes(1), cancel: cancel);
            starts.Add(watch.Elapsed.TotalSeconds);
        }
        await using var kernel = await StartAsync(cancel);
        var cells = new List<double>();
        for (int i = 0; i < 300; i++)
        {
            var watch = Stopwatch.StartNew();
            await kernel.ExecuteAsync($"var x{i} = {i}; x{i} + 1", TimeSpan.FromMinutes(1), cancel: cancel);
            cells.Add(watch.Elapsed.TotalMilliseconds);
        }
        return
        [
            BenchRow.Limit("kernel, start to first result, median of 5", "s", Median(starts), 1.5),
            BenchRow.Limit("kernel, a trivial cell, median of 300", "ms", Median(cells), 20),
            BenchRow.Limit("kernel, peak memory after 300 cells", "MB", kernel.PeakMemoryBytes / 1e6, 400),
        ];
    }

    private static Task<KernelProcess> StartAsync(CancellationToken cancel) =>
        KernelProcess.StartAsync(new KernelOptions { WorkingDirectory = Directory.GetCurrentDirectory() }, cancel);

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
