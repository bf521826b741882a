namespace Course.Tests;

public class TexTests
{
    private static readonly Tex A = "A", B = "B", X = "x";

    [Fact]
    public void MatMulPrintsItsBackwardRules() =>
        Assert.Equal(@"C = A\,B \qquad \bar A = \bar C\,{B}^\top \qquad \bar B = {A}^\top\,\bar C".Replace("{B}", "B").Replace("{A}", "A"), Formula.Of<MatMul>().Latex);

    [Fact]
    public void TanhPrintsItsSlopeFromTheRunningRule() => Assert.Contains(@"\frac{dy}{dx} = 1 - {y}^{2}", Formula.Of<Tanh>().Latex);

    [Fact]
    public void ALinearRulePrintsItsAdjoint() => Assert.Equal(@"Y = X^\top \qquad \bar X = \bar Y^\top", Formula.Of(new Transpose()).Latex);

    [Fact]
    public void SumsInsideProductsGetParentheses() => Assert.Equal(@"\left(A + B\right) \odot \left(A - B\right)", ((A + B) * (A - B)).Text);

    [Fact]
    public void ASubtractedSumGetsParentheses() => Assert.Equal(@"A - \left(A + B\right)", (A - (A + B)).Text);

    [Fact]
    public void AnAddedNegativeBecomesAMinus() => Assert.Equal("A - B", (A + -B).Text);

    [Fact]
    public void NumbersStandInFrontWithoutASign() => Assert.Equal(@"2\,x", (X * 2).Text);

    [Fact]
    public void TwoNumbersInARowAreKeptApart() => Assert.Equal(@"3 \cdot 2\,x", (3 * (2 * X)).Text);

    [Fact]
    public void AFirstPowerIsTheThingItself() => Assert.Equal("x", X.Power(1.0).Text);

    [Theory]
    [InlineData(1e-5, "10^{-5}")]
    [InlineData(2.5e-8, @"2.5 \cdot 10^{-8}")]
    [InlineData(-3e7, @"-3 \cdot 10^{7}")]
    [InlineData(0.001, "0.001")]
    public void SmallAndLargeNumbersArePowersOfTen(double number, string written) => Assert.Equal(written, ((Tex)number).Text);

    [Fact]
    public void APowerOfTenIsANumberLikeOthers() =>
        Assert.Equal((@"10^{-5}\,x", @"3 \cdot 10^{-5}\,x", @"A - 2 \cdot 10^{-8}\,x"), ((X * 1e-5).Text, (3 * (1e-5 * X)).Text, (A + X * -2e-8).Text));

    [Fact]
    public void APowerOfTenGetsParenthesesBeforeItIsRaised() => Assert.Equal(@"{\left(10^{-5}\right)}^{2}", ((Tex)1e-5).Power("2").Text);

    [Fact]
    public void OneDisappears() => Assert.Equal("x", (1 * X).Text);

    [Fact]
    public void ZeroDisappears() => Assert.Equal(("x", "x", "-x", "0"), ((X + 0).Text, (0 + X - 0).Text, (0 - X).Text, (0 * X).Text));

    [Fact]
    public void ANegativeNumberInFrontGivesItsSignToTheProduct() => Assert.Equal((@"-4\,x", @"A - 4\,x"), ((-4 * X).Text, (A + X * -4).Text));

    [Fact]
    public void APowerOfAPowerKeepsItsParentheses() => Assert.Equal(@"{\left({x}^{2}\right)}^{3}", X.Power(2).Power("3").Text);

    [Fact]
    public void ReverseModeOverFormulasDerivesAFormula()
    {
        var x = new Var<Tex>("x");
        x.Tanh().Backward("g");
        Assert.Equal(@"g \odot \left(1 - {\left(\tanh x\right)}^{2}\right)", x.Gradient.Text);
    }

    [Fact]
    public void ARuleThatNeedsParametersSaysHowToPrintIt() =>
        Assert.Contains("new SumTo", Assert.Throws<ArgumentException>(() => Formula.Of<SumTo>()).Message);
}
