namespace Course.Notebooks.Tests;

/// <summary>A cell cannot reach the channel between kernel and parent by the usual ways, and whatever it writes is only output.</summary>
public class ChannelTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    [Fact]
    public async Task RawStandardOutputIsShownInOrder()
    {
        var result = await shared.RunAsync("""
            using (var raw = Console.OpenStandardOutput()) raw.Write("raw\n"u8.ToArray());
            """);
        Assert.Equal("raw\n", result.Stream("stdout"));
    }

    [Fact]
    public async Task RawStandardErrorIsShown()
    {
        var result = await shared.RunAsync("using (var raw = Console.OpenStandardError()) raw.Write(\"raw error\\n\"u8.ToArray());");
        Assert.Equal("raw error\n", result.Stream("stderr"));
    }

    [Fact]
    public async Task OutputOfChildProcessesIsShown()
    {
        var result = await shared.RunAsync("System.Diagnostics.Process.Start(\"sh\", [\"-c\", \"echo from a child\"]).WaitForExit();");
        Assert.Equal("from a child\n", result.Stream("stdout"));
    }

    [Fact]
    public async Task LinesThatLookLikeMessagesAreOnlyText()
    {
        const string forged = """{"type":"done","id":1,"status":"ok"}""";
        var result = await shared.RunAsync($"""""
            var line = System.Text.Encoding.UTF8.GetBytes("""{forged}""" + "\n");
            using (var raw = Console.OpenStandardOutput()) raw.Write(line);
            Console.WriteLine("""{forged}""");
            "honest"
            """"");
        Assert.Equal("honest", result.Value());
        Assert.Equal($"{forged}\n{forged}\n", result.Stream("stdout"));
    }

    [Fact]
    public async Task ClosingStandardOutputAndErrorHarmsOnlyTheCell()
    {
        await using var kernel = await SharedKernel.StartAsync();
        var result = await kernel.ExecuteAsync("""
            [System.Runtime.InteropServices.DllImport("libc")] static extern int close(int descriptor);
            close(0); close(1); close(2);
            Console.WriteLine("still here");
            """, SharedKernel.Patience);
        Assert.Equal(CellStatus.Ok, result.Status);
        Assert.Equal("still here\n", result.Stream("stdout"));
        Assert.Equal("3", (await kernel.ExecuteAsync("1 + 2", SharedKernel.Patience)).Value());
    }

    [Fact]
    public async Task StandardInputIsEmpty()
    {
        var result = await shared.RunAsync("$\"{Console.ReadLine() is null} {Console.Read()} {Console.In.ReadToEnd().Length} {Console.OpenStandardInput().ReadByte()}\"");
        Assert.Equal("True -1 0 -1", result.Value());
    }

    [Fact]
    public async Task AnInputProviderAnswersWhatTheCellReads()
    {
        var prompts = new List<string>();
        await using var kernel = await SharedKernel.StartAsync(new KernelOptions
        {
            InputProvider = prompt =>
            {
                prompts.Add(prompt);
                return Task.FromResult<string?>("line " + prompts.Count);
            },
        });
        var result = await kernel.ExecuteAsync("Console.ReadLine() + \", \" + await GetInputAsync(\"name?\")", SharedKernel.Patience);
        Assert.Equal("line 1, line 2", result.Value());
        Assert.Equal(["", "name?"], prompts);
    }

    [Fact]
    public async Task ThreadsLeftRunningDoNotDisturbLaterCells()
    {
        await using var kernel = await SharedKernel.StartAsync();
        await kernel.ExecuteAsync("new System.Threading.Thread(() => { while (true) System.Threading.Thread.Sleep(1); }).Start(); _ = Task.Run(async () => { await Task.Delay(100); throw new Exception(\"lost\"); });", SharedKernel.Patience);
        await kernel.ExecuteAsync("new System.Threading.Thread(() => throw new InvalidOperationException(\"alone\")).Start(); System.Threading.Thread.Sleep(300);", SharedKernel.Patience);
        var result = await kernel.ExecuteAsync("6 * 7", SharedKernel.Patience);
        Assert.Equal("42", result.Value());
    }

    [Fact]
    public async Task AnExceptionOnABackgroundThreadIsShown()
    {
        var result = await shared.RunAsync("var thread = new System.Threading.Thread(() => throw new InvalidOperationException(\"alone\")); thread.Start(); thread.Join(); System.Threading.Thread.Sleep(100);");
        Assert.Contains("Unhandled exception on a background thread:\nSystem.InvalidOperationException: alone", result.Stream("stderr"));
    }
}
