namespace Course.Tests;

public class HeTests
{
    private static readonly Shape Linear = [200, 400], Kernels = [40, 30, 5, 3];

    [Fact]
    public void NormalWeightsHaveVarianceTwoOverInputs()
    {
        Moments.AssertNormal(2.0 / 200, He.Normal(Linear, seed: 1));
        Moments.AssertNormal(2.0 / (30 * 15), He.Normal(Kernels, seed: 2));
    }

    [Fact]
    public void UniformWeightsHaveTheSameVarianceAndStayInside()
    {
        Moments.AssertUniform(Math.Sqrt(6.0 / 200), He.Uniform(Linear, seed: 3));
        Moments.AssertUniform(Math.Sqrt(6.0 / (30 * 15)), He.Uniform(Kernels, seed: 4));
    }

    [Fact]
    public void TheOutputsCanBeCountedInstead()
    {
        Moments.AssertNormal(2.0 / 400, He.Normal(Linear, 1, FanMode.Out));
        Moments.AssertUniform(Math.Sqrt(6.0 / (40 * 15)), He.Uniform(Kernels, 1, FanMode.Out));
    }

    [Fact]
    public void ALeakyReluKeepsMoreSoWeightsAreSmaller()
    {
        Moments.AssertNormal(Gain.LeakyReLU(0.5) * Gain.LeakyReLU(0.5) / 200, He.Normal(Linear, 1, negativeSlope: 0.5));
        Moments.AssertUniform(Math.Sqrt(6 / (1.25 * 200)), He.Uniform(Linear, 1, negativeSlope: 0.5));
    }

    [Fact]
    public void TheSeedChoosesTheWeights()
    {
        Assert.Equal(He.Normal([3, 2], 1).ToArray(), He.Normal([3, 2], 1).ToArray());
        Assert.NotEqual(He.Normal([3, 2], 1).ToArray(), He.Normal([3, 2], 2).ToArray());
    }

    [Fact]
    public void AVectorHasNoInputs() => Assert.Contains("[5]", Assert.Throws<ShapeException>(() => He.Normal([5], 1)).Message);

    [Fact]
    public void ASlopeThatIsNoNumberIsNamed() => Assert.Contains("negativeSlope", Assert.Throws<ArgumentOutOfRangeException>(() => He.Uniform([3, 2], 1, negativeSlope: double.NaN)).Message);
}
