namespace Course.Tests;

public class PlateauTests
{
    [Fact]
    public void FarOutTheSlopeDiesOffExponentially() => Assert.Equal(8 * Math.Exp(-2 * 8), new Plateau().Slope(8), 1e-12);

    [Fact]
    public void ItsLargestCurvatureIsTwoAtTheBottom() => Assert.Equal(2, new Plateau().Curvature(0), 1e-15);
}
