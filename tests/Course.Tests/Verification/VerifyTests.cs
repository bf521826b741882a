namespace Course.Tests;

public class VerifyTests
{
    private static readonly Tensor<double> X = Tensor.Of([[1, 2], [3, 4], [5, 6]]), W = Tensor.Of([[0.5, -1, 2], [1, 0.25, -3]]), G = Tensor.Normal([3, 3], 1);

    [Fact]
    public void ARightGradientPassesEveryWay()
    {
        var verdict = Verify.Gradient("E-43", "Wbar = XᵀG", MatMul.Right(X, G), w => X.MatMul(w), at: W, seed: G);
        Assert.Equal(["autodiff", "differences"], verdict.Claims[0].Checks.Select(check => check.Kind));
        Assert.All(verdict.Claims[0].Checks, check => Assert.True(check.Passed));
    }

    [Fact]
    public void AGradientThatIsOffByAMillionthThrows()
    {
        var exception = Assert.Throws<VerificationException>(() => Verify.Gradient("E-43", "wrong", MatMul.Right(X, G) * 1.000001, w => X.MatMul(w), at: W, seed: G));
        Assert.StartsWith("✗ E-43: wrong", exception.Message);
        Assert.Contains("✗ by hand = reverse mode: 1.0e-6 is not ≤ 1.0e-12", exception.Message);
    }

    [Fact]
    public void AGradientOfTheWrongShapeNamesBoth() =>
        Assert.Contains("[2, 3]", Assert.Throws<ShapeException>(() => Verify.Gradient("E-43", "x", X, w => X.MatMul(w), at: W, seed: G)).Message);

    [Fact]
    public void EqualNumbersPassAndOthersThrow()
    {
        Assert.True(Verify.Equal("E-04", "ratio", [0.8, 0.8], [0.8, 0.8 + 1e-16]).Claims[0].Passed);
        Assert.Throws<VerificationException>(() => Verify.Equal("E-04", "ratio", [0.8, 0.8], [0.8, 0.8001]));
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(1, double.NaN)]
    public void NaNAndInfinityNeverPass(double measured, double predicted) =>
        Assert.Throws<VerificationException>(() => Verify.Equal("E-01", "x", measured, predicted));

    [Fact]
    public void ComparingNothingIsRefused() => Assert.Throws<ArgumentException>(() => Verify.Equal("E-01", "x", Array.Empty<double>(), []));

    [Fact]
    public void DifferentCountsAreRefused() => Assert.Contains("2 numbers with 1", Assert.Throws<ArgumentException>(() => Verify.Equal("E-01", "x", [1, 2], [1])).Message);

    [Fact]
    public void ASlopeIsFittedAndHeldAgainstTheLaw()
    {
        double[] x = [1, 2, 3, 4], y = [2.1, 3.9, 6.1, 7.9];
        Assert.True(Verify.Slope("E-10", "slope 2", x, y, 2, 0.1).Claims[0].Passed);
        Assert.Throws<VerificationException>(() => Verify.Slope("E-10", "slope 3", x, y, 3, 0.1));
    }

    [Fact]
    public void AnInequalityFailsAtItsWorstPair()
    {
        Verify.AtMost("E-07", "≤", [1, 2], [1, 3]);
        Assert.Throws<VerificationException>(() => Verify.AtMost("E-07", "≤", [1, 4], [1, 3]));
        Assert.Throws<VerificationException>(() => Verify.AtMost("E-07", "≤", [double.NaN, 1], [1, 3]));
    }

    [Fact]
    public void ACounterExampleMustDiffer()
    {
        Assert.True(Verify.Differs("E-26", "x", 2, 1, atLeast: 0.4).Claims[0].Passed);
        Assert.Throws<VerificationException>(() => Verify.Differs("E-26", "x", 1.0001, 1, atLeast: 0.4));
    }

    [Fact]
    public void VerdictsAddUpAndShowEveryClaim()
    {
        var both = Verify.Equal("E-03", "one step <b>", 1, 1) + Verify.Equal("E-04", "ratio", 1, 1);
        Assert.Equal(["E-03", "E-04"], both.Claims.Select(claim => claim.Id));
        Assert.Contains("one step &lt;b&gt;", both.ToHtml());
        Assert.Contains("E-04", both.ToString());
    }
}
