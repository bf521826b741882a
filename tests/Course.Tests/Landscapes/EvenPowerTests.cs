namespace Course.Tests;

public class EvenPowerTests
{
    [Fact]
    public void ItsBottomIsFlatFromTheFourthPowerOn() => Assert.Equal([1, 0, 0], new[] { 2, 4, 10 }.Select(p => new EvenPower(p).Curvature(0)));

    [Fact]
    public void ItsCurvatureAtOneIsTheExponentLessOne() => Assert.Equal(9, new EvenPower(10).Curvature(1), 1e-14);

    [Theory]
    [InlineData(3)]
    [InlineData(0)]
    [InlineData(-2)]
    public void OddOrSmallExponentsAreRefused(int exponent) => Assert.Throws<ArgumentOutOfRangeException>(() => new EvenPower(exponent));
}
