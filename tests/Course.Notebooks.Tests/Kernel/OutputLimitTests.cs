namespace Course.Notebooks.Tests;

public class OutputLimitTests
{
    private static readonly TimeSpan Patience = SharedKernel.Patience;
    private static readonly KernelOptions Small = new() { OutputLimitBytes = 1_000_000, OutputFloodBytes = 5_000_000 };

    [Fact]
    public async Task TextBeyondTheLimitIsCutWithANoticeAndTheResultIsStillShown()
    {
        await using var kernel = await SharedKernel.StartAsync(Small);
        var result = await kernel.ExecuteAsync("for (int i = 0; i < 20_000; i++) Console.WriteLine(new string('x', 99)); 42", Patience);
        Assert.Equal(CellStatus.Ok, result.Status);
        string text = result.Stream("stdout");
        Assert.InRange(text.Length, 1_000_000, 1_000_100);
        Assert.EndsWith("[output cut: the cell has written more than 1 MB]\n", text);
        Assert.Equal("42", result.Value());
    }

    [Theory]
    [InlineData("while (true) Console.WriteLine(\"flood\");")]
    [InlineData("Console.Write(new string('x', 300_000_000)); while (true) { }")]
    [InlineData("while (true) display(\"flood\");")]
    [InlineData("var shown = display(0); while (true) shown.Update(new string('x', 10_000));")]
    [InlineData("var raw = Console.OpenStandardOutput(); var bytes = new byte[1 << 16]; Array.Fill(bytes, (byte)120); while (true) raw.Write(bytes);")]
    [InlineData("var raw = Console.OpenStandardError(); var bytes = new byte[1 << 16]; Array.Fill(bytes, (byte)120); while (true) raw.Write(bytes);")]
    public async Task AFloodStopsTheCell(string flood)
    {
        await using var kernel = await SharedKernel.StartAsync(Small);
        var result = await kernel.ExecuteAsync(flood, Patience);
        Assert.Equal(CellStatus.OutputFlood, result.Status);
        Assert.Equal("The cell was stopped because it wrote more than 5 MB of output.", result.Message);
        Assert.True(result.Outputs.Sum(output => output.ToJsonString().Length) < 2_500_000);
    }

    [Fact]
    public async Task AGigabyteOfTextEndsQuicklyWithTheStandardLimits()
    {
        await using var kernel = await SharedKernel.StartAsync();
        var result = await kernel.ExecuteAsync("for (int i = 0; i < 1000; i++) Console.Write(new string('x', 1 << 20));", Patience);
        Assert.Equal(CellStatus.OutputFlood, result.Status);
        Assert.InRange(result.Stream("stdout").Length, 10_000_000, 10_001_000);
    }

    [Fact]
    public async Task ALargeDisplayIsReplacedByANotice()
    {
        await using var kernel = await SharedKernel.StartAsync(Small);
        var result = await kernel.ExecuteAsync("HTML(new string('x', 2_000_000))", Patience);
        Assert.Equal(CellStatus.Ok, result.Status);
        Assert.Equal("[display of 2000 kB left out: the cell's output is over its limit of 1 MB]", result.Value());
    }
}
