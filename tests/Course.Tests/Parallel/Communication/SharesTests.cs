namespace Course.Tests;

public class SharesTests
{
    [Theory]
    [InlineData(12, 4)]
    [InlineData(10, 3)]
    [InlineData(2, 5)]
    [InlineData(0, 3)]
    [InlineData(7, 1)]
    public void SharesCoverEverythingOnceAndDifferByAtMostOne(int count, int workers)
    {
        var bounds = Shares.Bounds(count, workers);
        var sizes = bounds.Zip(bounds.Skip(1), (start, end) => end - start).ToArray();
        Assert.Equal((workers + 1, 0, count), (bounds.Length, bounds[0], bounds[^1]));
        Assert.All(sizes, size => Assert.InRange(size, count / workers, (count + workers - 1) / workers));
    }

    [Fact]
    public void ThePlacesDoNotOverflow() => Assert.Equal([0, 715827882, 1431655764, int.MaxValue], Shares.Bounds(int.MaxValue, 3));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void RowsAndColumnsPutTogetherAreTheWhole(int workers)
    {
        var x = Tensor.From([5, 4], i => i);
        Assert.Equal(x.ToArray(), Enumerable.Range(0, workers).SelectMany(r => Shares.Rows(x, workers, r).ToArray()));
        var columns = Enumerable.Range(0, workers).Select(r => Shares.Columns(x, workers, r).Transpose()).ToArray();
        Assert.Equal(x.Transpose().ToArray(), columns.SelectMany(part => part.ToArray()));
    }

    [Fact]
    public void RowsOfImagesKeepTheirShape() => Assert.Equal([2, 3, 4], Shares.Rows(Tensor.Zeros([5, 3, 4]), 3, 1).Shape);

    [Fact]
    public void AWorkerThatDoesNotExistIsNamed() =>
        Assert.Contains("2 workers, from 0 to 1; got 2", Assert.Throws<ArgumentOutOfRangeException>(() => Shares.Rows(Tensor.Ones([4]), 2, 2)).Message);

    [Fact]
    public void ASingleNumberCannotBeShared()
    {
        Assert.Throws<ShapeException>(() => Shares.Rows(Tensor.Of<double>(1), 2, 0));
        Assert.Throws<ShapeException>(() => Shares.Columns(Tensor.Of<double>(1), 2, 0));
    }
}
