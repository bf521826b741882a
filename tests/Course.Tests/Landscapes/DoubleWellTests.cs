namespace Course.Tests;

public class DoubleWellTests
{
    [Fact]
    public void WithoutTiltTheValleysAreAtPlusAndMinusOne()
    {
        var wells = new DoubleWell();
        Assert.Equal([-1, 0, 1], new[] { wells.Left, wells.Hill, wells.Right }.Select(w => Math.Round(w, 15)));
    }

    [Fact]
    public void ATiltDeepensTheLeftValley()
    {
        var wells = new DoubleWell(0.2);
        Assert.True(wells.Value(wells.Left) < wells.Value(wells.Right));
        Assert.All(new[] { wells.Left, wells.Hill, wells.Right }, w => Assert.Equal(0, wells.Slope(w), 1e-15));
        Assert.True(wells.Curvature(wells.Left) > 0 && wells.Curvature(wells.Hill) < 0 && wells.Curvature(wells.Right) > 0);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(-0.4)]
    [InlineData(double.NaN)]
    public void ATiltThatLeavesOneValleyIsRefused(double tilt) => Assert.Contains("one valley", Assert.Throws<ArgumentOutOfRangeException>(() => new DoubleWell(tilt)).Message);
}
