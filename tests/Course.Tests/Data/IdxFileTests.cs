using System.IO.Compression;

namespace Course.Tests;

public class IdxFileTests
{
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 3, 7, 8, 9];

    private static IdxFile Read(byte[] bytes) => IdxFile.Read(new MemoryStream(bytes), "labels");

    private static string Message(byte[] bytes) => Assert.Throws<DataFormatException>(() => Read(bytes)).Message;

    [Fact]
    public void SizesAndBytesAreRead()
    {
        var images = Read([0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 255]);
        Assert.Equal<Shape>([1, 2, 2], images.Shape);
        Assert.Equal<byte[]>([1, 2, 3, 255], images.Values);
    }

    [Fact]
    public void PackedFilesAreUnpacked()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(Labels);
        Assert.Equal<byte[]>([7, 8, 9], Read(packed.ToArray()).Values);
        Assert.Contains("cut off", Message(packed.ToArray()[..^12]));
        byte[] damaged = packed.ToArray();
        damaged[10] = 0xFF;
        Assert.Contains("labels: the gzip data is damaged", Message(damaged));
    }

    [Fact]
    public void AnotherMagicNumberIsNamed() => Assert.Contains("labels: the magic number is 0x504B0304", Message([0x50, 0x4B, 3, 4, 0, 0]));

    [Theory]
    [InlineData(0, "expected the magic number")]
    [InlineData(3, "expected the magic number")]
    [InlineData(6, "expected the sizes")]
    [InlineData(10, "expected 3 bytes of shape [3], but the file ends after 2 of 3")]
    public void AFileThatIsCutOffSaysWhere(int length, string message) => Assert.Contains(message, Message(Labels[..length]));

    [Fact]
    public void MoreBytesThanAnnouncedAreRefused() => Assert.Contains("more bytes follow after the 3", Message([.. Labels, 1]));

    [Fact]
    public void ANegativeSizeIsRefused() => Assert.Contains("negative", Message([0, 0, 8, 1, 0xFF, 0, 0, 0]));
}
