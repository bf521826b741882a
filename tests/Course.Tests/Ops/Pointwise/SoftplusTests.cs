namespace Course.Tests;

public class SoftplusTests
{
    [Fact]
    public void StaysExactWhereTheExponentialOverflowsOrVanishes()
    {
        var y = Tensor.Of(-1000, -40, 0, 40, 1000).Softplus();
        Assert.Equal(0, y[0]);
        Assert.Equal(Math.Exp(-40), y[1], 1e-15 * Math.Exp(-40));
        Assert.Equal(Math.Log(2), y[2], 1e-16);
        Assert.Equal(40 + Math.Exp(-40), y[3]);
        Assert.Equal(1000, y[4]);
    }

    [Theory, InlineData(0.3), InlineData(7.0), InlineData(25.0)]
    public void ExceedsItsMirrorImageByItsArgument(double x) =>
        Assert.Equal(x, Tensor.Of(x).Softplus()[0] - Tensor.Of(-x).Softplus()[0], 1e-15 * x + 1e-16);

    [Fact]
    public void NaNStaysNaN() => Assert.True(double.IsNaN(Tensor.Of(double.NaN).Softplus()[0]));

    [Fact]
    public void PrintsItsFormula() => Assert.Equal(@"\ln\left(1 + e^{z}\right)", Softplus.Print("z").Text);
}
