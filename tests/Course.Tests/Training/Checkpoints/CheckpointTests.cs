using System.Buffers.Binary;

namespace Course.Tests;

public sealed class CheckpointTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("checkpoint").FullName;

    private string Path => System.IO.Path.Combine(folder, "run.checkpoint");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Checkpoint Sample()
    {
        var checkpoint = new Checkpoint();
        checkpoint.Add("w", Tensor.Normal([3, 4], 1));
        checkpoint.Add("b", Tensor.Of([1f, float.NaN, float.PositiveInfinity], [3]));
        checkpoint.Add("h", Tensor.Of([(Half)0.1], []));
        checkpoint.Add("steps", 12);
        checkpoint.Add("rate", 0.1);
        return checkpoint;
    }

    private string MessageAfter(Func<byte[], byte[]> change)
    {
        Sample().Save(Path);
        File.WriteAllBytes(Path, change(File.ReadAllBytes(Path)));
        return Assert.Throws<CheckpointException>(() => Checkpoint.Load(Path)).Message;
    }

    [Fact]
    public void EverythingComesBackToTheLastBit()
    {
        Sample().Save(Path);
        var loaded = Checkpoint.Load(Path);
        Tensor<double> w = Tensor.Zeros([3, 4]);
        Tensor<float> b = Tensor.Zeros<float>([3]);
        Tensor<Half> h = Tensor.Zeros<Half>([]);
        loaded.CopyTo("w", w);
        loaded.CopyTo("b", b);
        loaded.CopyTo("h", h);
        Assert.Equal(Tensor.Normal([3, 4], 1).ToArray(), w.ToArray());
        Assert.Equal([1f, float.NaN, float.PositiveInfinity], b.ToArray());
        Assert.Equal((Half)0.1, h.Scalar);
        Assert.Equal((12.0, 0.1), (loaded.Number("steps"), loaded.Number("rate")));
        Assert.Equal(["w", "b", "h"], loaded.ArrayNames);
    }

    [Fact]
    public void EveryLengthThatIsTooShortIsFound()
    {
        Sample().Save(Path);
        byte[] whole = File.ReadAllBytes(Path);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(Path, whole[..length]);
            string message = Assert.Throws<CheckpointException>(() => Checkpoint.Load(Path)).Message;
            Assert.Contains(length == 0 ? "is empty" : "is cut off: it should have", message);
        }
    }

    [Fact]
    public void EveryDamagedByteIsFound()
    {
        Sample().Save(Path);
        byte[] bytes = File.ReadAllBytes(Path);
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x10;
            File.WriteAllBytes(Path, bytes);
            Assert.Throws<CheckpointException>(() => Checkpoint.Load(Path));
            bytes[i] ^= 0x10;
        }
    }

    [Fact]
    public void WhatIsWrongIsNamed()
    {
        Assert.Contains("run.checkpoint is no checkpoint", MessageAfter(bytes => [.. "PK"u8, .. bytes]));
        Assert.Contains("version 2", MessageAfter(bytes => { BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 2); return bytes; }));
        Assert.Contains("checksum of its header", MessageAfter(bytes => { bytes[60] ^= 1; return bytes; }));
        Assert.Contains("checksum of its arrays", MessageAfter(bytes => { bytes[^1] ^= 1; return bytes; }));
        Assert.Contains("3 bytes follow", MessageAfter(bytes => [.. bytes, 0, 0, 0]));
    }

    [Fact]
    public void AnArrayThatDoesNotFitIsNamed()
    {
        var checkpoint = Sample();
        Assert.Contains("no array 'v'. It holds: w, b, h", Assert.Throws<CheckpointException>(() => checkpoint.CopyTo("v", Tensor.Zeros([3]))).Message);
        Assert.Contains("'w' has shape [3, 4]; expected [4, 3]", Assert.Throws<CheckpointException>(() => checkpoint.CopyTo("w", Tensor.Zeros([4, 3]))).Message);
        Assert.Contains("'b' holds float32; expected float64", Assert.Throws<CheckpointException>(() => checkpoint.CopyTo("b", Tensor.Zeros([3]))).Message);
        Assert.Contains("no number 'epochs'", Assert.Throws<CheckpointException>(() => checkpoint.Number("epochs")).Message);
        Assert.Contains("not expected: b, h", Assert.Throws<CheckpointException>(() => checkpoint.CheckNoOthers(["w"])).Message);
    }

    [Fact]
    public void NamesAreGivenOnceAndNumbersAreFinite()
    {
        var checkpoint = Sample();
        Assert.Contains("'w'", Assert.Throws<ArgumentException>(() => checkpoint.Add("w", Tensor.Zeros([1]))).Message);
        Assert.Contains("'steps'", Assert.Throws<ArgumentException>(() => checkpoint.Add("steps", 1)).Message);
        Assert.Contains("NaN", Assert.Throws<ArgumentException>(() => checkpoint.Add("x", double.NaN)).Message);
    }
}
