namespace Course.Tests;

public class BinaryCrossEntropyTests
{
    private static readonly Golden Neuron = Golden.Load("neuron");

    [Fact]
    public void ValueAndGradientAreThoseOfPytorch()
    {
        Laws.Close(BinaryCrossEntropy.Value(Neuron["a"], Neuron["y"]), Neuron["loss"], Verify.PytorchTolerance, "loss");
        Laws.Close(BinaryCrossEntropy.Gradient(Neuron["a"], Neuron["y"]), Neuron["da"], Verify.PytorchTolerance, "da");
    }

    [Fact]
    public void GradientIsThatOfTheValue() =>
        Verify.Gradient("E-40", "∂L/∂a", BinaryCrossEntropy.Gradient(Neuron["a"], Neuron["y"]), a => BinaryCrossEntropy.Value(a, Neuron["y"]).Sum(), at: Neuron["a"]);

    [Fact]
    public void ACoinTossCostsTheLogarithmOfTwo() => Assert.Equal(Math.Log(2), BinaryCrossEntropy.Value(Tensor.Of(0.5), Tensor.Of(1.0)).Scalar, 1e-16);

    [Theory, InlineData(-0.1), InlineData(2.0), InlineData(double.NaN)]
    public void ATargetThatIsNoProbabilityIsRefused(double target) =>
        Assert.Contains("target 0", Assert.Throws<ArgumentException>(() => BinaryCrossEntropy.Value(Tensor.Of(0.5, 0.5), Tensor.Of(target, 1))).Message);

    [Fact]
    public void TargetsOfAnotherShapeAreRefused() =>
        Assert.Throws<ShapeException>(() => BinaryCrossEntropy.Gradient(Tensor.Full([3, 1], 0.5), Tensor.Ones([3])));
}
