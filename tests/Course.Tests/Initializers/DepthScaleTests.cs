namespace Course.Tests;

public class DepthScaleTests
{
    [Fact]
    public void ItIsOneOverTheRoot() => Assert.Equal(0.125, DepthScale.Of(64));

    [Fact]
    public void WeightsShareTheVarianceOfOneLayer() => Moments.AssertNormal(1.0 / (16 * 200), DepthScale.Normal([200, 400], 1, layers: 16));

    [Fact]
    public void NoLayersAreRefused() => Assert.Contains("layers", Assert.Throws<ArgumentOutOfRangeException>(() => DepthScale.Of(0)).Message);
}
