namespace Course.Tests;

public class HimmelblauTests
{
    [Fact]
    public void TheHillBetweenTheMinimaHasItsKnownHeight()
    {
        var hill = Tensor.Of(-0.270845, -0.923039);
        Assert.Equal(181.617, new Himmelblau().Value(hill), 1e-3);
        Assert.All(new Himmelblau().Gradient(hill).ToArray(), slope => Assert.Equal(0, slope, 1e-4));
    }
}
