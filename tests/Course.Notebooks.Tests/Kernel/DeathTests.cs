using System.Diagnostics;

namespace Course.Notebooks.Tests;

public class DeathTests
{
    private static readonly TimeSpan Patience = SharedKernel.Patience;

    [Theory]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1; Deep(0)", "Stack overflow: a function calls itself too deeply, perhaps without end. The kernel process ended.")]
    [InlineData("Environment.Exit(3);", "The cell ended the kernel process (exit code 3).")]
    [InlineData("Environment.FailFast(\"on purpose\");", "The kernel process was ended by signal 6 (abort).")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();", "The kernel process was ended by signal 9 (killed).")]
    public async Task TheEndOfTheProcessIsReportedAndOutputsAreKept(string fatal, string message)
    {
        await using var kernel = await SharedKernel.StartAsync();
        var result = await kernel.ExecuteAsync("Console.WriteLine(\"so far\"); display(1); Console.Out.Flush();\n" + fatal, Patience);
        Assert.Equal(CellStatus.Died, result.Status);
        Assert.Equal(message, result.Message);
        Assert.Equal("so far\n", result.Stream("stdout"));
        Assert.Equal("1", result.Single("display_data").Data("text/plain"));
        Assert.Equal("Died", (string?)result.Single("error")["ename"]);
        Assert.False(kernel.IsAlive);
    }

    [Fact]
    public async Task AKillFromOutsideIsReported()
    {
        await using var kernel = await SharedKernel.StartAsync();
        var result = await kernel.ExecuteAsync("Console.WriteLine(1); while (true) { }", Patience, output =>
        {
            if ((string?)output["output_type"] == "stream")
                Process.GetProcessById(kernel.ProcessId).Kill();
        });
        Assert.Equal("The kernel process was ended by signal 9 (killed).", result.Message);
    }

    [Fact]
    public async Task AllThatACellStartedEndsWithTheKernel()
    {
        int child;
        await using (var kernel = await SharedKernel.StartAsync())
        {
            var result = await kernel.ExecuteAsync("System.Diagnostics.Process.Start(\"sh\", [\"-c\", \"sleep 1000 & echo $!; exit\"]).WaitForExit();", Patience);
            child = int.Parse(result.Stream("stdout"));
            Assert.True(Directory.Exists($"/proc/{child}"));
        }
        await WaitUntilGone(child);
    }

    [Fact]
    public async Task TheKernelEndsWhenItsParentDoes()
    {
        var start = HostCommand.For(new KernelOptions());
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadLineAsync();
        await process.StandardInput.WriteLineAsync("""{"type":"execute","id":1,"code":"while (true) { }","output_limit":1000,"output_hard_limit":1000}""");
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.False(process.HasExited);
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task AProgramThatIsNoKernelIsReportedAtStart()
    {
        var failure = await Assert.ThrowsAsync<KernelException>(() => SharedKernel.StartAsync(new KernelOptions { Launcher = ["sh", "-c", "echo not today >&2"] }));
        Assert.Equal("The kernel cannot be started: it ended at once. It said: not today", failure.Message);
    }

    [Fact]
    public async Task AMissingFolderIsReportedAtStart()
    {
        var failure = await Assert.ThrowsAsync<KernelException>(() => SharedKernel.StartAsync(new KernelOptions { WorkingDirectory = "/no/such/folder" }));
        Assert.Equal("The kernel cannot be started in /no/such/folder: there is no such folder.", failure.Message);
    }

    private static async Task WaitUntilGone(int process)
    {
        for (int i = 0; i < 50 && Directory.Exists($"/proc/{process}"); i++)
            await Task.Delay(100);
        Assert.False(Directory.Exists($"/proc/{process}"));
    }
}
