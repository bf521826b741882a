using System.Text;

namespace Course.Notebooks.Tests;

public class BoundedLinesTests
{
    [Fact]
    public async Task LinesAreReadWholeAcrossBuffers()
    {
        string[] expected = ["first", "", new string('x', 200_000), "last"];
        var lines = new BoundedLines(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', expected) + "\nunfinished")), 1_000_000);
        foreach (string line in expected)
            Assert.Equal(line, Encoding.UTF8.GetString((await lines.ReadAsync())!.Value.Span));
        Assert.Null(await lines.ReadAsync());
    }

    [Fact]
    public async Task ALineBeyondTheBoundIsRefused()
    {
        var lines = new BoundedLines(new MemoryStream(new byte[300_000]), 100_000);
        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => lines.ReadAsync().AsTask());
        Assert.Equal("A line is longer than 100000 bytes.", failure.Message);
    }
}
