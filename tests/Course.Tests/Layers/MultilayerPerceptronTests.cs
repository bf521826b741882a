namespace Course.Tests;

public class MultilayerPerceptronTests
{
    [Fact]
    public void LayersAndActivationsAlternateAndTheLastLayerHasNone()
    {
        var network = MultilayerPerceptron.Of<double, Tanh>([3, 5, 4, 2], He, seed: 1);
        Assert.Equal([true, false, true, false, true], network.Layers.Select(layer => layer is Linear<double>));
        Assert.All(network.Layers.Where((_, i) => i % 2 == 1), layer => Assert.IsType<Activation<double, Tanh>>(layer));
        Assert.Equal([3, 5], network.Parameters[0].Value.Shape);
        Assert.All(network.Parameters.Where(p => p.Name == "bias"), bias => Assert.All(bias.Value.ToArray(), b => Assert.Equal(0, b)));
    }

    [Fact]
    public void ItIsTheCompositionOfItsLayers()
    {
        var network = MultilayerPerceptron.Of<double, Tanh>([3, 5, 2], He, seed: 1);
        var x = Tensor.Normal([4, 3], seed: 9);
        var expected = x.MatMul(network.Parameters[0].Value).Tanh().MatMul(network.Parameters[2].Value);
        Assert.True(RelativeError.Of(network.Forward(x), expected) < 1e-14);
    }

    [Fact]
    public void EveryLayerAndEveryNeighbouringSeedDrawsItsOwnNumbers()
    {
        var weights = new[] { 1, 2 }.SelectMany(seed => MultilayerPerceptron.Of<double, ReLU>([4, 4, 4, 4], He, seed).Parameters.Where(p => p.Name == "weight"));
        Assert.Equal(6, weights.Select(w => w.Value[0, 0]).Distinct().Count());
    }

    [Fact]
    public void BadWidthsAreNamed()
    {
        Assert.Contains("got 1", Assert.Throws<ArgumentException>(() => MultilayerPerceptron.Of<double, Tanh>([3], He, 1)).Message);
        Assert.Contains("3, 0, 2", Assert.Throws<ArgumentException>(() => MultilayerPerceptron.Of<double, Tanh>([3, 0, 2], He, 1)).Message);
    }

    private static Tensor<double> He(Shape shape, int seed) => Course.He.Normal(shape, seed);
}
