namespace Course.Tests;

public class ObjectiveTests
{
    private static readonly Tensor<double> Place = Tensor.Of(0.7, -1.3);

    [Fact]
    public void TheGradientIsCentralDifferences()
    {
        var saddle = new Saddle(0.5);
        Assert.True(RelativeError.Of(saddle.Gradient(Place), CentralDifferences.Gradient(saddle.Value, Place)) < 1e-10);
    }

    [Fact]
    public void TheHessianHoldsTheSecondDerivatives()
    {
        var hessian = new Saddle(0.5).Hessian(Place);
        Assert.True(RelativeError.Of(hessian, Tensor.Of([[1, 0], [0, -0.5 + 3 * 1.3 * 1.3]])) < 1e-15);
    }

    [Fact]
    public void TheHessianOfAMixedProductIsNotDiagonal()
    {
        var hessian = new Product().Hessian(Tensor.Of(2, 3));
        Assert.True(RelativeError.Of(hessian, Tensor.Of([[6, 4], [4, 0]])) < 1e-15);
    }

    [Fact]
    public void TheHessianInOneDimensionIsTheCurvature() => Assert.Equal(new LogCosh().Curvature(0.4), new LogCosh().Hessian(Tensor.Of([0.4], [1]))[0, 0], 1e-14);

    /// <summary>J = x²y: H = [[2y, 2x], [2x, 0]].</summary>
    private sealed class Product : Objective2D
    {
        public override V Evaluate<V>(V x, V y) => x.Square() * y;
    }
}
