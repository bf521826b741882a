namespace Course.Tests;

public sealed class FashionMnistTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fashion").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string file, params byte[] bytes) => File.WriteAllBytes(Path.Combine(folder, file), bytes);

    private void WriteSet(string part, byte pictures = 2, params byte[] labels)
    {
        Write($"{part}-images-idx3-ubyte", [0, 0, 8, 3, 0, 0, 0, pictures, 0, 0, 0, 1, 0, 0, 0, 2, .. Enumerable.Range(0, 2 * pictures).Select(i => (byte)(51 * i))]);
        Write($"{part}-labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, 0, (byte)labels.Length, .. labels]);
    }

    [Fact]
    public void PicturesBecomeRowsFromZeroToOne()
    {
        WriteSet("train", 2, 3, 9);
        var data = FashionMnist.Train(folder);
        Laws.Close(data.Inputs, Tensor.Of([[0, 0.2], [0.4, 0.6]]), 1e-15, "pixels");
        Assert.Equal([3, 9], data.Labels);
        Assert.Equal(1, FashionMnist.Train(folder, most: 1).Count);
    }

    [Fact]
    public void AFolderWithoutFilesSaysWhereToGetThem()
    {
        Assert.False(FashionMnist.IsIn(folder));
        string message = Assert.Throws<FileNotFoundException>(() => FashionMnist.Test(folder)).Message;
        Assert.Contains("t10k-images-idx3-ubyte.gz", message);
        Assert.Contains("dataset-fashion-mnist", message);
    }

    [Fact]
    public void CountsMustAgree()
    {
        WriteSet("t10k", 2, 1);
        Assert.Contains("holds 2 pictures, but", Assert.Throws<DataFormatException>(() => FashionMnist.Test(folder)).Message);
    }

    [Fact]
    public void ALabelThatIsNoClassIsNamed()
    {
        WriteSet("t10k", 2, 1, 10);
        Assert.Contains("label 1 is 10", Assert.Throws<DataFormatException>(() => FashionMnist.Test(folder)).Message);
    }
}
