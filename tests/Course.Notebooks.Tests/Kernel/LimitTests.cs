namespace Course.Notebooks.Tests;

/// <summary>Whatever a cell does, a result comes back with all it had shown and a sentence that says what happened.</summary>
public class LimitTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = SharedKernel.Patience;

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) Console.Write(\"\");")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Run(() => { System.Threading.Thread.Sleep(-1); });")]
    [InlineData("new System.Threading.ManualResetEvent(false).WaitOne();")]
    [InlineData("for (;;) ;")]
    [InlineData("do { try { throw new Exception(); } catch { } } while (true);")]
    [InlineData("again: goto again;")]
    [InlineData("foreach (var i in Enumerable.Range(0, int.MaxValue).SelectMany(i => Enumerable.Range(0, int.MaxValue))) { }")]
    [InlineData("void Spin() { try { } finally { while (true) { } } } await Task.Run(Spin);")]
    [InlineData("while (true) { try { System.Threading.Thread.Sleep(-1); } finally { } }")]
    public async Task CellIsStoppedAtItsTimeLimitAndTheKernelLivesOn(string endless)
    {
        var kernel = shared.Kernel;
        var result = await kernel.ExecuteAsync("var kept = 7; Console.WriteLine(\"so far\");\n" + endless, Short);
        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.Equal("The cell ran longer than its limit of 1 s and was stopped.", result.Message);
        Assert.Equal("so far\n", result.Stream("stdout"));
        Assert.Equal("TimedOut", (string?)result.Single("error")["ename"]);

        Assert.True(kernel.IsAlive);
        Assert.Equal("7", (await kernel.ExecuteAsync("kept", Patience)).Value());
    }

    [Fact]
    public async Task CellThatDoesNotStopWhenAskedIsKilled()
    {
        await using var kernel = await SharedKernel.StartAsync(new KernelOptions { InterruptGrace = Short });
        var result = await kernel.ExecuteAsync("""
            Console.WriteLine("so far");
            [System.Runtime.InteropServices.DllImport("libc")] static extern int kill(int process, int signal);
            Console.Out.Flush();
            kill(Environment.ProcessId, 19);    // stops the whole process, which then answers nothing
            """, Short);
        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.EndsWith("It did not stop when asked: the kernel process was killed and its variables are lost.", result.Message);
        Assert.Equal("so far\n", result.Stream("stdout"));
        Assert.False(kernel.IsAlive);

        var next = await kernel.ExecuteAsync("1", Patience);
        Assert.Equal(CellStatus.Died, next.Status);
    }

    [Fact]
    public async Task LoopInsideALibraryIsStoppedOrCostsTheProcess()
    {
        await using var kernel = await SharedKernel.StartAsync();
        var result = await kernel.ExecuteAsync("Console.WriteLine(\"so far\"); Enumerable.Range(0, int.MaxValue).Sum(i => Enumerable.Range(0, 1000).Count(j => j == i))", Short);
        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.StartsWith("The cell ran longer than its limit of 1 s and was stopped.", result.Message);
        Assert.Equal("so far\n", result.Stream("stdout"));
        Assert.Empty(result.Stream("stderr"));
    }

    [Fact]
    public async Task InterruptEndsTheCellOnly()
    {
        var kernel = shared.Kernel;
        await kernel.ExecuteAsync("var n = 1;", Patience);
        var running = kernel.ExecuteAsync("Console.WriteLine(\"running\"); n = 2; while (true) { }", Patience, output => _ = kernel.InterruptAsync());
        var result = await running;
        Assert.Equal(CellStatus.Interrupted, result.Status);
        Assert.Equal("The cell was interrupted.", result.Message);
        Assert.Equal("2", (await kernel.ExecuteAsync("n", Patience)).Value());
    }

    [Fact]
    public async Task CancellationInterruptsTheCell()
    {
        var kernel = shared.Kernel;
        using var cancel = new CancellationTokenSource(Short);
        var result = await kernel.ExecuteAsync("await Task.Delay(-1);", Patience, cancel: cancel.Token);
        Assert.Equal(CellStatus.Interrupted, result.Status);
    }

    [Fact]
    public async Task ManyInterruptsInARowAllWork()
    {
        var kernel = shared.Kernel;
        for (int i = 0; i < 10; i++)
        {
            var result = await kernel.ExecuteAsync("double x = 1; while (true) { x = Math.Sqrt(x + 1); Console.Write(\"\"); }", TimeSpan.FromMilliseconds(150));
            Assert.Equal(CellStatus.TimedOut, result.Status);
            var next = await kernel.ExecuteAsync($"{i}", Patience);
            Assert.True(next.Succeeded, next.Message + next.Stream("stderr"));
            Assert.Equal($"{i}", next.Value());
        }
    }

    [Fact]
    public async Task ManagedMemoryBeyondTheLimitIsAnOutOfMemoryError()
    {
        await using var kernel = await SharedKernel.StartAsync(new KernelOptions { MemoryLimitBytes = 512 << 20 });
        var result = await kernel.ExecuteAsync("""
            Console.WriteLine("so far");
            var all = new List<double[]>();
            while (true) { var a = new double[1 << 20]; Array.Fill(a, 1); all.Add(a); }
            """, Patience);
        Assert.Equal(CellStatus.OutOfMemory, result.Status);
        Assert.Contains("memory", result.Message);
        Assert.Equal("so far\n", result.Stream("stdout"));
    }

    [Fact]
    public async Task NativeMemoryBeyondTheLimitEndsTheProcess()
    {
        await using var kernel = await SharedKernel.StartAsync(new KernelOptions { MemoryLimitBytes = 512 << 20 });
        var result = await kernel.ExecuteAsync("""
            Console.WriteLine("so far");
            while (true)
            {
                var p = System.Runtime.InteropServices.Marshal.AllocHGlobal(1 << 24);
                System.Runtime.InteropServices.Marshal.Copy(new byte[1 << 24], 0, p, 1 << 24);
                unsafe { new Span<byte>((void*)p, 1 << 24).Fill(1); }
                System.Threading.Thread.Sleep(20);
            }
            """, Patience);
        Assert.Equal(CellStatus.OutOfMemory, result.Status);
        Assert.Equal("The kernel process was ended because it held more than 512 MB of memory.", result.Message);
        Assert.Equal("so far\n", result.Stream("stdout"));
        Assert.True(kernel.PeakMemoryBytes > 512 << 20);
        Assert.False(kernel.IsAlive);
    }
}
