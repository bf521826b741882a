namespace Course.Tests;

public class SoftmaxCrossEntropyTests
{
    private static readonly Golden Golden = Course.Golden.Load("cross_entropy");
    private static readonly int[] Labels = [0, 2, 1, 2];

    [Theory]
    [InlineData("hard")]
    [InlineData("soft")]
    public void LossAndGradientArePytorchs(string targets)
    {
        Laws.Close(SoftmaxCrossEntropy.Of(Golden["Z"], Golden[targets]), Golden[$"{targets}_loss"].Scalar, Verify.PytorchTolerance, "loss");
        Laws.Close(SoftmaxCrossEntropy.Gradient(Golden["Z"], Golden[targets]), Golden[$"dZ_{targets}"], Verify.PytorchTolerance, "dZ");
    }

    [Fact]
    public void TheGradientIsThatOfTheCompositionFromPrimitives()
    {
        var z = new Var<Tensor<double>>(Golden["Z"]);
        (-(LogSoftmax.Of(z) * Golden["soft"]).Sum(-1).Mean()).Backward();
        Laws.Close(SoftmaxCrossEntropy.Gradient(Golden["Z"], Golden["soft"]), z.Gradient, Laws.Exact, "dZ");
    }

    [Fact]
    public void ItIsBothLayersRulesOneAfterTheOther()
    {
        var p = Softmax.Of(Golden["Z"]);
        Laws.Close(Softmax.Backward(CrossEntropy.Gradient(p, Golden["soft"]), p), SoftmaxCrossEntropy.Gradient(Golden["Z"], Golden["soft"]), Laws.Exact, "chain");
    }

    [Fact]
    public void LabelsAreOneHotTargets()
    {
        Assert.Equal(SoftmaxCrossEntropy.Of(Golden["Z"], Golden["hard"]), SoftmaxCrossEntropy.Of(Golden["Z"], Labels));
        Laws.Close(SoftmaxCrossEntropy.Gradient(Golden["Z"], Labels), Golden["dZ_hard"], Verify.PytorchTolerance, "dZ");
    }

    [Fact]
    public void HugeScoresGiveFiniteLosses() => Assert.Equal(2000, SoftmaxCrossEntropy.Of(Tensor.Of([[1000.0, -1000]]), [1]));

    [Fact]
    public void TheSlopePrintsFromTheRunningRule() => Assert.Equal("p - y", SoftmaxCrossEntropy.Slope<Tex>("p", "y").Text);

    [Fact]
    public void TargetsThatDoNotSumToOneAreRefused() =>
        Assert.Contains("sums to 2", Assert.Throws<DistributionException>(() => SoftmaxCrossEntropy.Gradient(Tensor.Of([[1.0, 2, 3]]), Golden["many"])).Message);

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void ALabelThatIsNoClassIsNamed(int label) =>
        Assert.Contains($"Label {label}", Assert.Throws<ArgumentException>(() => SoftmaxCrossEntropy.Of(Golden["Z"], [0, 2, label, 2])).Message);

    [Fact]
    public void EveryRowNeedsALabel() => Assert.Contains("2 labels", Assert.Throws<ShapeException>(() => SoftmaxCrossEntropy.Of(Golden["Z"], [0, 2])).Message);

    [Fact]
    public void AScoreThatIsNaNIsNamed() =>
        Assert.Contains("Row 1, class 0 of the scores is NaN", Assert.Throws<DistributionException>(() => SoftmaxCrossEntropy.Of(Tensor.Of([[1, 2], [double.NaN, 0]]), [0, 1])).Message);

    [Fact]
    public void FloatsWorkToo() =>
        Laws.Close(SoftmaxCrossEntropy.Gradient(Golden["Z"].To<float>(), Labels).To<double>(), Golden["dZ_hard"], 1e-5, "float");
}
