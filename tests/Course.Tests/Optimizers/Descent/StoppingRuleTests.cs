namespace Course.Tests;

public class StoppingRuleTests
{
    [Fact]
    public void AfterSoManyStepsOnlyTheCapIsOn() => Assert.Equal((0, 0, 5), (StoppingRule.After(5).GradientNorm, StoppingRule.After(5).ValueChange, StoppingRule.After(5).MaxSteps));

    [Fact]
    public void AToleranceOfZeroIsOffEvenAtAStationaryPoint() => Assert.Equal(5, new GradientDescent(0.1).Minimize(new LogCosh(), 0, StoppingRule.After(5)).Steps);

    [Theory]
    [InlineData(-1, 0, 1, "gradientNorm")]
    [InlineData(double.NaN, 0, 1, "gradientNorm")]
    [InlineData(0, -1, 1, "valueChange")]
    [InlineData(0, 0, -1, "maxSteps")]
    public void NegativeTolerancesAreRefusedByName(double gradientNorm, double valueChange, int maxSteps, string named) =>
        Assert.Equal(named, Assert.Throws<ArgumentOutOfRangeException>(() => new StoppingRule(gradientNorm, valueChange, maxSteps)).ParamName);
}
