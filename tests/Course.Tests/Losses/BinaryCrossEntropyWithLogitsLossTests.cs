namespace Course.Tests;

public class BinaryCrossEntropyWithLogitsLossTests
{
    private static readonly Golden Golden = Course.Golden.Load("losses");

    [Fact]
    public void LossAndGradientArePytorchs()
    {
        var loss = new BinaryCrossEntropyWithLogitsLoss<double>();
        Laws.Close(loss.Of(Golden["Z"], Golden["Y"]), Golden["bce"].Scalar, Verify.PytorchTolerance, "loss");
        Laws.Close(loss.Gradient, Golden["dBce"], Verify.PytorchTolerance, "dZ");
    }

    [Fact]
    public void ItIsTheMeanOfTheFormula() =>
        LossLaws.Hold(new BinaryCrossEntropyWithLogitsLoss<double>(), Golden["Y"], v => BinaryCrossEntropyWithLogits.Value(v, Golden["Y"]).Mean(), Golden["Z"]);

    [Fact]
    public void HugeLogitsGiveFiniteLosses() => Assert.Equal(500, new BinaryCrossEntropyWithLogitsLoss<double>().Of(Tensor.Of(1000.0, 1000), Tensor.Of(0.0, 1)));

    [Fact]
    public void ItAllocatesNothing() => LossLaws.AllocateNothing(new BinaryCrossEntropyWithLogitsLoss<float>(), Golden["Y"].To<float>(), Golden["Z"].To<float>());

    [Fact]
    public void ATargetThatIsNoProbabilityIsNamed() =>
        Assert.Contains("target 1 is 2", Assert.Throws<ArgumentException>(() => new BinaryCrossEntropyWithLogitsLoss<double>().Of(Tensor.Zeros([2]), Tensor.Of(0.0, 2))).Message);
}
