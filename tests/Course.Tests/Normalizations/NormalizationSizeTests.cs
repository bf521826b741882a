namespace Course.Tests;

public class NormalizationSizeTests
{
    public static TheoryData<string, Func<Layer<double>>> Empty => new()
    {
        { "features", () => new LayerNorm<double>(0) },
        { "features", () => new RmsNorm<double>(-1) },
        { "features", () => new BatchNorm<double>(0) },
        { "channels", () => new GroupNorm<double>(0, 1) },
        { "epsilon", () => new LayerNorm<double>(3, epsilon: -1) },
    };

    [Theory, MemberData(nameof(Empty))]
    public void ALayerOfNoFeaturesOrANegativeEpsilonIsNamed(string named, Func<Layer<double>> make) =>
        Assert.Equal(named, Assert.Throws<ArgumentOutOfRangeException>(make).ParamName);
}
