namespace Course.Tests;

public class BinaryCrossEntropyWithLogitsTests
{
    private static readonly Golden Neuron = Golden.Load("neuron");

    [Fact]
    public void IsTheCrossEntropyOfTheSigmoid() =>
        Laws.Close(BinaryCrossEntropyWithLogits.Value(Neuron["z"], Neuron["y"]), BinaryCrossEntropy.Value(Neuron["z"].Sigmoid(), Neuron["y"]), 1e-14, "loss");

    [Fact]
    public void GradientIsAMinusYThroughTheComposedForm() =>
        Verify.Gradient("E-40", "a − y", BinaryCrossEntropyWithLogits.Gradient(Neuron["z"], Neuron["y"]), z => BinaryCrossEntropy.Value(z.Sigmoid(), Neuron["y"]).Sum(), at: Neuron["z"], pytorch: Neuron["dz"]);

    [Fact]
    public void StaysFiniteAndExactAtExtremeLogits()
    {
        var zeros = Tensor.Zeros([7]);
        Laws.Close(BinaryCrossEntropyWithLogits.Value(Neuron["extreme"], zeros), Neuron["extreme_loss"], Verify.PytorchTolerance, "loss");
        Laws.Close(BinaryCrossEntropyWithLogits.Gradient(Neuron["extreme"], zeros), Neuron["extreme_dz"], Verify.PytorchTolerance, "gradient");
        Assert.Equal(double.PositiveInfinity, BinaryCrossEntropy.Value(Tensor.Of(1000.0).Sigmoid(), Tensor.Of(0.0)).Scalar);
    }

    [Fact]
    public void PrintsItsGradient() => Assert.Equal(@"\sigma\left(z\right) - y", BinaryCrossEntropyWithLogits.Gradient<Tex>("z", "y").Text);

    [Fact]
    public void FloatTargetsAreCheckedToo() =>
        Assert.Throws<ArgumentException>(() => BinaryCrossEntropyWithLogits.Value(Tensor.Of(0f), Tensor.Of(3f)));
}
