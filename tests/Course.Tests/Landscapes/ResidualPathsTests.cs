using MathNet.Numerics;

namespace Course.Tests;

public class ResidualPathsTests
{
    private static readonly Tensor<double>[] Branches = [Tensor.Normal([4, 4], 1), Tensor.Normal([4, 4], 2), Tensor.Normal([4, 4], 3)];

    [Fact]
    public void ThreeBlocksHaveEightPaths() =>
        Assert.Equal(["", "0", "1", "01", "2", "02", "12", "012"], ResidualPaths.All(3).Select(path => string.Concat(path)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    public void LengthsAreBinomial(int blocks) =>
        Assert.Equal(Enumerable.Range(0, blocks + 1).Select(k => (int)SpecialFunctions.Binomial(blocks, k)), ResidualPaths.Lengths(blocks));

    [Fact]
    public void TheSumOverAllPathsIsTheNet()
    {
        var sum = ResidualPaths.All(3).Select(path => ResidualPaths.Product(path, Branches)).Aggregate((a, b) => a + b);
        Laws.Close(sum, ResidualPaths.Net(Branches), Laws.Exact, "Σ paths = Π (I + F)");
    }

    [Fact]
    public void TheLastBlockOfAPathIsLeftmost() => Assert.Equal(Branches[2].MatMul(Branches[0]).ToArray(), ResidualPaths.Product([0, 2], Branches).ToArray());

    [Fact]
    public void TooManyBlocksOrMatricesThatDoNotFitAreRefused()
    {
        Assert.Contains("20", Assert.Throws<ArgumentOutOfRangeException>(() => ResidualPaths.All(21)).Message);
        Assert.Contains("[2, 3]", Assert.Throws<ShapeException>(() => ResidualPaths.Net([Tensor.Zeros([2, 3])])).Message);
        Assert.Throws<ShapeException>(() => ResidualPaths.Net([]));
    }
}
