using System.Text;
using Course.Notebooks.Host;

namespace Course.Notebooks.Tests;

public class MarkScannerTests
{
    private const string Mark = "\u0001end\n";
    private readonly StringBuilder _passed = new();
    private int _seen;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void MarksAreNoticedInPiecesOfAnySizeAndAllElseIsPassed(int pieceLength)
    {
        string text = $"one{Mark}two \u0001en three{Mark}{Mark}\u0001four";
        var scanner = new MarkScanner(Mark, text => _passed.Append(text), () => _passed.Append($"[{++_seen}]"));
        scanner.ReadAll(new Pieces(Encoding.UTF8.GetBytes(text + "é"), pieceLength));
        Assert.Equal("one[1]two \u0001en three[2][3]\u0001fouré", _passed.ToString());
    }

    [Fact]
    public void TheStartOfAMarkIsPassedWhenTheStreamEnds()
    {
        var scanner = new MarkScanner(Mark, text => _passed.Append(text), () => _seen++);
        scanner.ReadAll(new MemoryStream(Encoding.UTF8.GetBytes("x\u0001en")));
        Assert.Equal("x\u0001en", _passed.ToString());
        Assert.Equal(0, _seen);
    }

    /// <summary>A stream that gives its bytes in pieces.</summary>
    private sealed class Pieces(byte[] bytes, int length) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, length));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, length)]);
    }
}
