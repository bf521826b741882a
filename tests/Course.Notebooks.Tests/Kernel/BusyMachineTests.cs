using System.Diagnostics;

namespace Course.Notebooks.Tests;

/// <summary>Limits that leave out waiting for a processor still end what computes or sleeps, and a flood of processes.</summary>
public class BusyMachineTests
{
    private static readonly KernelOptions Options = new() { LimitsSkipWaiting = true, ProcessLimit = 6, InterruptGrace = TimeSpan.FromSeconds(1) };

    [Theory]
    [InlineData("while (true) ;")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("for (int i = 0; i < 50; i++) new System.Threading.Thread(() => { while (true) ; }) { IsBackground = true }.Start(); while (true) ;")]
    public async Task EndlessCellsEndAtTheirLimit(string endless)
    {
        await using var kernel = await SharedKernel.StartAsync(Options);
        var clock = Stopwatch.StartNew();
        var result = await kernel.ExecuteAsync(endless, TimeSpan.FromSeconds(1));
        Assert.Equal(CellStatus.TimedOut, result.Status);
        // Ten times the limit is the most that waiting can add, whatever else the machine does.
        Assert.InRange(clock.Elapsed.TotalSeconds, 1, 30);
    }

    [Fact]
    public async Task TooManyProcessesEndTheKernel()
    {
        await using var kernel = await SharedKernel.StartAsync(Options);
        var result = await kernel.ExecuteAsync("while (true) { System.Diagnostics.Process.Start(\"sleep\", \"86397\"); System.Threading.Thread.Sleep(20); }", TimeSpan.FromSeconds(20));
        Assert.Equal(CellStatus.Died, result.Status);
        Assert.Equal("The kernel process was ended because it had started more than 6 processes.", result.Message);
        Assert.False(kernel.IsAlive);
    }

    [Fact]
    public async Task WaitingIsCountedWhereTheMachineIsBusy()
    {
        if (!OperatingSystem.IsLinux()) return;
        await using var kernel = await SharedKernel.StartAsync(Options);
        // Two busy threads for each processor: half of the time each must wait for the other.
        await kernel.ExecuteAsync("""
            var until = DateTime.UtcNow.AddSeconds(1.5);
            System.Threading.Tasks.Parallel.For(0, 2 * Environment.ProcessorCount, new ParallelOptions { MaxDegreeOfParallelism = -1 }, _ => { while (DateTime.UtcNow < until) ; });
            var threads = Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => new System.Threading.Thread(() => { while (DateTime.UtcNow < until.AddSeconds(1)) ; })).ToList();
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();
            """, SharedKernel.Patience);
        Assert.True(kernel.WaitedForProcessor > TimeSpan.FromMilliseconds(100), $"only {kernel.WaitedForProcessor.TotalMilliseconds} ms");
    }
}
