namespace Course.Tests;

public class MonkeySaddleTests
{
    [Fact]
    public void GradientAndHessianVanishAtTheOrigin()
    {
        var saddle = new MonkeySaddle();
        Assert.All(saddle.Gradient(Tensor.Of(0.0, 0)).ToArray(), slope => Assert.Equal(0, slope));
        Assert.All(saddle.Hessian(Tensor.Of(0.0, 0)).ToArray(), curvature => Assert.Equal(0, curvature));
    }

    [Fact]
    public void ThreeWaysLeadUpAndThreeDown()
    {
        var saddle = new MonkeySaddle();
        int[] signs = [.. Enumerable.Range(0, 6).Select(i => Math.Sign(saddle.Value(Math.Cos(i * Math.PI / 3), Math.Sin(i * Math.PI / 3))))];
        Assert.Equal([1, -1, 1, -1, 1, -1], signs);
    }
}
