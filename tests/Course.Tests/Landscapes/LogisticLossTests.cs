namespace Course.Tests;

public class LogisticLossTests
{
    [Fact]
    public void WithoutDecayItFallsForEver() => Assert.True(new LogisticLoss().Slope(-30) > 0);

    [Fact]
    public void ItsLargestCurvatureIsAQuarterPlusTheDecay() => Assert.Equal(0.25 + 0.5, new LogisticLoss(0.5).Curvature(0), 1e-15);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ANegativeDecayIsRefused(double decay) => Assert.Contains("weight decay", Assert.Throws<ArgumentOutOfRangeException>(() => new LogisticLoss(decay)).Message);
}
