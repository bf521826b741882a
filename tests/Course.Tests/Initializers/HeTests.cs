namespace Course.Tests;

public class HeTests
{
    // The variance of n normal numbers has relative standard deviation √(2/n): 0.5 % for 80,000; five of them are the limit.
    // Uniform numbers have a smaller one.
    private const int Inputs = 200, Outputs = 400;

    [Fact]
    public void NormalWeightsHaveVarianceTwoOverInputs() => Assert.Equal(1, Variance(He.Normal([Inputs, Outputs], seed: 1)) / (2.0 / Inputs), 0.025);

    [Fact]
    public void UniformWeightsHaveTheSameVarianceAndStayInside()
    {
        var weights = He.Uniform([Inputs, Outputs], seed: 2);
        Assert.Equal(1, Variance(weights) / (2.0 / Inputs), 0.025);
        Assert.All(weights.ToArray(), w => Assert.InRange(w, -Math.Sqrt(6.0 / Inputs), Math.Sqrt(6.0 / Inputs)));
    }

    [Fact]
    public void TheSeedChoosesTheWeights()
    {
        Assert.Equal(He.Normal([3, 2], 1).ToArray(), He.Normal([3, 2], 1).ToArray());
        Assert.NotEqual(He.Normal([3, 2], 1).ToArray(), He.Normal([3, 2], 2).ToArray());
    }

    [Fact]
    public void AVectorHasNoInputs() => Assert.Contains("[5]", Assert.Throws<ShapeException>(() => He.Normal([5], 1)).Message);

    private static double Variance(Tensor<double> w) => w.Square().Mean().Scalar;
}
