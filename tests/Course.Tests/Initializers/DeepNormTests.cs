namespace Course.Tests;

public class DeepNormTests
{
    [Fact]
    public void AlphaAndBetaAreFourthRoots()
    {
        Assert.Equal(2, DeepNorm.Alpha(8), 1e-15);
        Assert.Equal(0.5, DeepNorm.Beta(2), 1e-15);
    }

    [Fact]
    public void WeightsAreXaviersTimesBeta() => Assert.True(RelativeError.Of(DeepNorm.Normal([20, 30], 1, blocks: 32), 0.25 * Xavier.Normal([20, 30], 1)) < 1e-15);

    [Fact]
    public void NoBlocksAreRefused() => Assert.Contains("blocks", Assert.Throws<ArgumentOutOfRangeException>(() => DeepNorm.Alpha(0)).Message);
}
