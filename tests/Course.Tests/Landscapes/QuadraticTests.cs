namespace Course.Tests;

public class QuadraticTests
{
    [Fact]
    public void ItsBottomAndItsBestRateAreKnown()
    {
        var bowl = new Quadratic(a: 2, b: -4, c: 3);
        Assert.Equal((2, 0.5), (bowl.Minimum, bowl.OptimalLearningRate));
        Assert.Equal((-1, 0, 2), (bowl.Value(2), bowl.Slope(2), bowl.Curvature(2)));
    }

    [Fact]
    public void ItPrintsItself() => Assert.Equal(@"E(w) = {w}^{2} - 4\,w + 3", new Quadratic(2, -4, 3).Formula.Latex.Split(@" \qquad ")[0]);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void WithoutPositiveCurvatureItIsNoBowl(double a) => Assert.Equal("a", Assert.Throws<ArgumentOutOfRangeException>(() => new Quadratic(a)).ParamName);

    [Fact]
    public void CoefficientsMustBeFinite()
    {
        Assert.Equal("b", Assert.Throws<ArgumentOutOfRangeException>(() => new Quadratic(1, double.NaN)).ParamName);
        Assert.Equal("c", Assert.Throws<ArgumentOutOfRangeException>(() => new Quadratic(1, 0, double.NegativeInfinity)).ParamName);
    }
}
