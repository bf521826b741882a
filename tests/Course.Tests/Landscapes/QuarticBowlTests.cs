namespace Course.Tests;

public class QuarticBowlTests
{
    [Fact]
    public void ItsCurvatureIsSmallestAtTheBottom() => Assert.Equal([1, 4, 13], new[] { 0.0, 1, 2 }.Select(new QuarticBowl().Curvature));
}
