namespace Course.Tests;

public class CentralDifferencesTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(-2.0)]
    [InlineData(40.0)]
    public void TheDerivativeOfTheSineIsTheCosine(double x) => Assert.Equal(Math.Cos(x), CentralDifferences.Derivative(Math.Sin, x), 2e-11);

    [Fact]
    public void TheGradientLeavesThePointUnchanged()
    {
        var at = Tensor.Of(1, 2, 3);
        var gradient = CentralDifferences.Gradient(x => (x * x).Sum().Scalar, at);
        Assert.Equal([1, 2, 3], at.ToArray());
        Assert.True(RelativeError.Of(gradient, 2 * at) < 1e-11);
    }
}
