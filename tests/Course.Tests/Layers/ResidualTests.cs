namespace Course.Tests;

public class ResidualTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.1, 1)]
    [InlineData(0.5, 1.7)]
    public void LayerIsItsCompositionFromPrimitives(double epsilon, double alpha)
    {
        var layer = new Residual<double>(new Activation<double, Tanh>(), epsilon, alpha);
        LayerLaws.Hold(layer, (x, _) => alpha * x + epsilon * x.Tanh(), Tensor.Normal([3, 4], 1));
        LayerLaws.HoldInFloat(new Residual<float>(new Activation<float, Tanh>(), epsilon, alpha), layer, Tensor.Normal([3, 4], 1));
    }

    [Fact]
    public void ABranchThatChangesTheShapeIsNamed() =>
        Assert.Contains("[1, 2, 2, 2]", Assert.Throws<ShapeException>(() => new Residual<double>(new MaxPool2d<double>(2)).Forward(Tensor.Zeros([1, 2, 4, 4]))).Message);
}
