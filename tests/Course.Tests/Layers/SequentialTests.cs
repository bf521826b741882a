namespace Course.Tests;

public class SequentialTests
{
    private static Sequential<T> Net<T>() where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> => new(
        new Linear<T>(Rounded([3, 5], 1).To<T>(), Rounded([5], 2).To<T>()), new Activation<T, Tanh>(), new Linear<T>(Rounded([5, 2], 3).To<T>(), Rounded([2], 4).To<T>()));

    [Fact]
    public void TheChainIsItsCompositionFromPrimitives()
    {
        var x = Tensor.Normal([4, 3], 5);
        LayerLaws.Hold(Net<double>(), (input, p) => (input.MatMul(p[0]) + p[1]).Tanh().MatMul(p[2]) + p[3], x);
        LayerLaws.HoldInFloat(Net<float>(), Net<double>(), x);
    }

    [Fact]
    public void ParametersComeInTheOrderOfTheLayers() => Assert.Equal([[3, 5], [5], [5, 2], [2]], Net<double>().Parameters.Select(parameter => parameter.Value.Shape.Sizes.ToArray()));

    [Fact]
    public void TrainingIsSwitchedInEveryLayer()
    {
        var inner = new Dropout<double>(0.5, seed: 1);
        var net = new Sequential<double>(new Residual<double>(new Sequential<double>(inner))) { Training = false };
        Assert.False(inner.Training);
        net.Training = true;
        Assert.True(inner.Training);
    }

    [Fact]
    public void ANetworkNeedsALayer() => Assert.Contains("at least one layer", Assert.Throws<ArgumentException>(() => new Sequential<double>()).Message);

    private static Tensor<double> Rounded(Shape shape, int seed) => Tensor.Normal(shape, seed).To<float>().To<double>();
}
