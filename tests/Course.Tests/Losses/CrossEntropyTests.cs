namespace Course.Tests;

public class CrossEntropyTests
{
    private static readonly Golden Golden = Course.Golden.Load("cross_entropy");

    [Theory]
    [InlineData("hard")]
    [InlineData("soft")]
    public void LossAndGradientArePytorchs(string targets)
    {
        Laws.Close(CrossEntropy.Of(Golden["P"], Golden[targets]), Golden[$"{targets}_loss"].Scalar, Verify.PytorchTolerance, "loss");
        Laws.Close(CrossEntropy.Gradient(Golden["P"], Golden[targets]), Golden[$"dP_{targets}"], Verify.PytorchTolerance, "dP");
    }

    [Fact]
    public void TheGradientIsThatOfDifferences()
    {
        var differences = CentralDifferences.Gradient(p => CrossEntropy.Of(p, Golden["soft"]), Golden["P"]);
        Laws.Close(CrossEntropy.Gradient(Golden["P"], Golden["soft"]), differences, Laws.Differences, "dP");
    }

    [Fact]
    public void ASingleRowIsItsOwnMean() => Laws.Close(CrossEntropy.Of(Tensor.Of(0.25, 0.75), Tensor.Of(1, 0)), Math.Log(4), Laws.Exact, "log 4");

    [Fact]
    public void ProbabilityZeroCostsNothingWhereItIsNotAskedFor() => Assert.Equal(0, CrossEntropy.Of(Tensor.Of(1.0, 0), Tensor.Of(1.0, 0)));

    [Fact]
    public void ProbabilityZeroCostsInfinitelyMuchWhereItIs() => Assert.Equal(double.PositiveInfinity, CrossEntropy.Of(Tensor.Of(1.0, 0), Tensor.Of(0, 1.0)));

    [Fact]
    public void TheSlopePrintsFromTheRunningRule() => Assert.Equal(@"-\frac{y}{p}", CrossEntropy.Slope<Tex>("p", "y").Text);

    [Fact]
    public void TargetsThatDoNotSumToOneAreNamedWithTheirSum()
    {
        var message = Assert.Throws<DistributionException>(() => CrossEntropy.Of(Tensor.Of([[0.5, 0.5], [0.5, 0.5]]), Tensor.Of([[1, 0], [1.0, 1]]))).Message;
        Assert.Contains("Row 1", message);
        Assert.Contains("sums to 2", message);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.5)]
    public void ATargetThatIsNoProbabilityIsNamed(double value) =>
        Assert.Contains("Row 0, class 1 of the targets", Assert.Throws<DistributionException>(() => CrossEntropy.Gradient(Tensor.Of(0.5, 0.5), Tensor.Of(1, value))).Message);

    [Fact]
    public void ANegativeProbabilityIsNamedAndPointsToScores() =>
        Assert.Contains("SoftmaxCrossEntropy", Assert.Throws<DistributionException>(() => CrossEntropy.Of(Tensor.Of(1.5, -0.5), Tensor.Of(1.0, 0))).Message);

    [Fact]
    public void TargetsOfAnotherShapeAreRefusedInsteadOfStretched() =>
        Assert.Throws<ShapeException>(() => CrossEntropy.Of(Golden["P"], Tensor.Of([[1.0, 0, 0]])));

    [Fact]
    public void NothingHasNoCrossEntropy() => Assert.Throws<ShapeException>(() => CrossEntropy.Of(Tensor.Zeros([0, 3]), Tensor.Zeros([0, 3])));

    [Fact]
    public void TargetsRoundedToFloatStillCount() =>
        Assert.True(float.IsFinite(CrossEntropy.Of(Golden["P"].To<float>(), Golden["soft"].To<float>())));
}
