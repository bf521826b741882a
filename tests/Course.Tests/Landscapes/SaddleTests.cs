namespace Course.Tests;

public class SaddleTests
{
    [Fact]
    public void TheOriginIsStationaryWithOneCurvatureUpAndOneDown()
    {
        var saddle = new Saddle(0.5);
        Assert.Equal([0, 0], saddle.Gradient(Tensor.Of(0.0, 0)).ToArray());
        Assert.Equal([1, 0, 0, -0.5], saddle.Hessian(Tensor.Of(0.0, 0)).ToArray());
    }

    [Fact]
    public void TheValleysAreAtTheRootOfLambda() => Assert.Equal(0, SlopeAlongY(Math.Sqrt(0.5)), 1e-15);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void WithoutADownwardCurvatureThereIsNoSaddle(double lambda) => Assert.Throws<ArgumentOutOfRangeException>(() => new Saddle(lambda));

    private static double SlopeAlongY(double y) => new Saddle(0.5).Gradient(Tensor.Of(0, y))[1];
}
