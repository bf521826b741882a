namespace Course.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("atomic").FullName;

    private string Path => System.IO.Path.Combine(folder, "file");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void AFailureWhileWritingLeavesTheOldFile()
    {
        AtomicFile.Write(Path, stream => stream.Write("old"u8));
        Assert.Throws<IOException>(() => AtomicFile.Write(Path, stream =>
        {
            stream.Write("ne"u8);
            stream.Flush();
            throw new IOException("the disk is full");
        }));
        Assert.Equal("old", File.ReadAllText(Path));
        Assert.Equal([Path], Directory.GetFiles(folder));
    }

    [Fact]
    public void UntilTheEndTheOldFileIsThereWhole()
    {
        AtomicFile.Write(Path, stream => stream.Write("old"u8));
        AtomicFile.Write(Path, stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            // What a reader would find if the machine stopped here.
            Assert.Equal("old", File.ReadAllText(Path));
        });
        Assert.Equal("new", File.ReadAllText(Path));
    }

    [Fact]
    public void TwoWritersDoNotMixTheirBytes() => AtomicFile.Write(Path, stream =>
    {
        Assert.Throws<IOException>(() => AtomicFile.Write(Path, other => other.Write("other"u8)));
        stream.Write("new"u8);
    });

    [Fact]
    public void WhatACrashLeftBesideItDoesNotDisturb()
    {
        File.WriteAllText($"{Path}.tmp", "a longer half of a file");
        AtomicFile.Write(Path, stream => stream.Write("new"u8));
        Assert.Equal("new", File.ReadAllText(Path));
        Assert.Equal([Path], Directory.GetFiles(folder));
    }
}
