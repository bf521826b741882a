namespace Course.Tests;

public class PowerIterationTests
{
    private static readonly Tensor<double> Diagonal = Tensor.Of(1, -4, 3);

    [Fact]
    public void FindsTheEigenvalueOfTheLargestMagnitudeEvenANegativeOne()
    {
        var found = PowerIteration.Run(v => Diagonal * v, Tensor.Of(1, 1, 1));
        Assert.Equal(-4, found.Value, 1e-15);
        Assert.True(found.Residual <= 4e-10);
        Assert.Equal(1, Math.Abs(found.Vector[1]), 1e-15);
    }

    [Fact]
    public void TheResidualShrinksByTheRatioOfTheEigenvalues()
    {
        double at40 = PowerIteration.Run(v => Diagonal * v, Tensor.Of(1, 1, 1), tolerance: 0, maxProducts: 40).Residual;
        double at50 = PowerIteration.Run(v => Diagonal * v, Tensor.Of(1, 1, 1), tolerance: 0, maxProducts: 50).Residual;
        Laws.Close(at50 / at40, Math.Pow(0.75, 10), 1e-8, "(3/4)¹⁰");
    }

    [Fact]
    public void EndsAtTheCap() => Assert.Equal(7, PowerIteration.Run(v => Diagonal * v, Tensor.Of(1, 1, 1), tolerance: 0, maxProducts: 7).Products);
}
