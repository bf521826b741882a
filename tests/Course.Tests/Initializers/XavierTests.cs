namespace Course.Tests;

public class XavierTests
{
    [Fact]
    public void TheVarianceIsTwoOverInputsPlusOutputs()
    {
        Moments.AssertNormal(2.0 / 600, Xavier.Normal([200, 400], 1));
        Moments.AssertUniform(Math.Sqrt(6.0 / 600), Xavier.Uniform([200, 400], 2));
        Moments.AssertUniform(Math.Sqrt(6.0 / (70 * 15)), Xavier.Uniform([40, 30, 5, 3], 3));
    }

    [Fact]
    public void ItIsTheHarmonicMeanOfTheTwoConditions()
    {
        double forward = 1.0 / 200, back = 1.0 / 400;
        Moments.AssertNormal(2 / (1 / forward + 1 / back), Xavier.Normal([200, 400], 4));
    }

    [Fact]
    public void TheGainMultipliesTheDeviation()
    {
        Assert.True(RelativeError.Of(Xavier.Normal([20, 30], 1, Gain.Tanh), Gain.Tanh * Xavier.Normal([20, 30], 1)) < 1e-15);
        Assert.True(RelativeError.Of(Xavier.Uniform([20, 30], 1, Gain.Tanh), Gain.Tanh * Xavier.Uniform([20, 30], 1)) < 1e-15);
    }
}
