namespace Course.Tests;

public class ConvolutionalNetworkTests
{
    [Fact]
    public void EachConvolutionHasItsActivationAndPoolAndALinearLayerEndsIt()
    {
        var network = ConvolutionalNetwork.Of<double>([1, 8, 16], side: 28, classes: 10, seed: 1);
        Assert.Equal(["Conv2d", "Activation", "MaxPool2d", "Conv2d", "Activation", "MaxPool2d", "Flatten", "Linear"], network.Layers.Select(layer => layer.GetType().Name.Split('`')[0]));
        Assert.Equal<Shape>([[8, 1, 3, 3], [8], [16, 8, 3, 3], [16], [784, 10], [10]], network.Parameters.Select(each => each.Value.Shape));
        Assert.Equal([2, 10], network.Forward(Tensor.Normal([2, 1, 28, 28], seed: 3)).Shape);
    }

    [Fact]
    public void ItIsTheCompositionOfItsRules()
    {
        var network = ConvolutionalNetwork.Of<double>([3, 4], side: 6, classes: 5, seed: 2);
        var x = Tensor.Normal([2, 3, 6, 6], seed: 9);
        var p = network.Parameters;
        var maps = Conv2d.Forward(x, p[0].Value, p[1].Value, stride: 1, padding: 1).ReLU().MaxPool(new Window(2, 2, 2));
        Assert.True(RelativeError.Of(network.Forward(x), maps.Reshape([2, 36]).MatMul(p[2].Value)) < 1e-14);
    }

    [Fact]
    public void TheNumbersOfMapsKeepTheirSize()
    {
        var kernels = ConvolutionalNetwork.Of<double>([16, 64], side: 4, classes: 2, seed: 1).Parameters[0].Value;
        // He: variance 2/(9 · 16); the mean of 9,216 squares has a relative deviation of √(2/9216).
        Assert.InRange(kernels.Square().Mean().Scalar * 9 * 16 / 2, 0.93, 1.07);
    }

    [Fact]
    public void WhatDoesNotFitIsNamed()
    {
        Assert.Contains("got 1 counts", Assert.Throws<ArgumentException>(() => ConvolutionalNetwork.Of<double>([1], 28, 10, 1)).Message);
        Assert.Contains("1, 0", Assert.Throws<ArgumentException>(() => ConvolutionalNetwork.Of<double>([1, 0], 28, 10, 1)).Message);
        Assert.Contains("2^2 must divide it; got 6", Assert.Throws<ArgumentException>(() => ConvolutionalNetwork.Of<double>([1, 8, 8], 6, 10, 1)).Message);
    }
}
