namespace Course.Tests;

public class TruncatedNormalTests
{
    private const double Deviation = 0.5;
    private static readonly Tensor<double> Weights = TruncatedNormal.Of([200, 400], 1, Deviation);

    [Fact]
    public void NothingIsOutsideOfTwoDeviations()
    {
        double largest = Weights.Abs().ToArray().Max();
        Assert.InRange(largest, 1.99 * Deviation, 2 * Deviation);
    }

    // E[x²] and E[x⁴] of the cut normal, by partial integration with r = φ(2)/(2Φ(2) − 1): 1 − 4r, and 3(1 − 4r) − 16r
    [Fact]
    public void TheVarianceIsThatOfTheCutDistribution()
    {
        double r = Math.Exp(-2) / Math.Sqrt(2 * Math.PI) / 0.954499736103642, second = 1 - 4 * r, fourth = 3 * second - 16 * r;
        Assert.Equal(second, TruncatedNormal.Variance, 1e-14);
        Moments.AssertVariance(second * Deviation * Deviation, Weights, fourth / (second * second));
    }

    // 0.3829 of all normal numbers are within half a deviation, of those within two 0.3829/0.9545
    [Fact]
    public void InsideItIsNormal()
    {
        double share = 0.382924922548026 / 0.954499736103642, measured = Weights.ToArray().Count(w => Math.Abs(w) < 0.5 * Deviation) / 80_000.0;
        Assert.Equal(share, measured, 5 * Math.Sqrt(share * (1 - share) / 80_000));
    }

    [Fact]
    public void ABadDeviationIsNamed() => Assert.Contains("deviation", Assert.Throws<ArgumentOutOfRangeException>(() => TruncatedNormal.Of([2], 1, -1)).Message);
}
