namespace Course.Tests;

public class WavyBowlTests
{
    [Fact]
    public void ItIsNotConvexAndYetAboveAParabolaWithTheSameBottom()
    {
        var bowl = new WavyBowl();
        Assert.Equal(-4, bowl.Curvature(Math.PI / 2), 1e-14);
        Assert.All(Enumerable.Range(-50, 101), i => Assert.True(bowl.Value(i / 10.0) >= i * i / 100.0));
    }
}
