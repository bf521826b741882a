namespace Course.Tests;

public class StaleDescentTests
{
    [Fact]
    public void TheStepUsesTheGradientOfEarlierWeights()
    {
        // w_{t+1} = w_t − 0.5 w_{t−2}, w_t = 1 for t ≤ 0
        var path = StaleDescent.Run(new Quadratic(1), Tensor.Of(1.0), 0.5, Staleness.Fixed(2), StoppingRule.After(6));
        Assert.Equal([1, 0.5, 0, -0.5, -0.75, -0.75, -0.5], path.Positions);
    }

    [Fact]
    public void WithoutDelayItIsGradientDescent()
    {
        var path = StaleDescent.Run(new Quadratic(2), Tensor.Of(1.0), 0.125, Staleness.Fixed(0), StoppingRule.After(3));
        Assert.Equal([1, 0.75, 0.5625, 0.421875], path.Positions);
    }

    [Theory]
    [InlineData(0, 2.0)]
    [InlineData(1, 1.0)]
    [InlineData(2, 0.6180339887498949)]
    public void TheEdgesOfShortDelaysAreKnownNumbers(int delay, double edge) => Assert.Equal(edge, StaleDescent.StableEdge(1, delay), 1e-15);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(20)]
    public void AtTheEdgeTheLargestRootIsOnTheUnitCircle(int delay)
    {
        const double curvature = 2.5;
        double edge = StaleDescent.StableEdge(curvature, delay);
        Assert.Equal(1, StaleDescent.Rate(edge, curvature, delay), 1e-13);
        Assert.True(StaleDescent.Rate(edge * 0.999, curvature, delay) < 1);
        Assert.True(StaleDescent.Rate(edge * 1.001, curvature, delay) > 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void RunningFindsTheSameEdge(int delay)
    {
        const double curvature = 4;
        bool Shrinks(double rate)
        {
            var path = StaleDescent.Run(new Quadratic(curvature), Tensor.Of(1.0), rate, Staleness.Fixed(delay), StoppingRule.After(3000));
            return path.StopReason != StopReason.Diverged && path.Positions.TakeLast(400).Max(Math.Abs) <= path.Positions.Skip(1000).Take(400).Max(Math.Abs);
        }
        double edge = StaleDescent.StableEdge(curvature, delay);
        Assert.Equal(1, Bisection.Edge(Shrinks, 0.5 * edge, 1.5 * edge, tolerance: 1e-6) / edge, 1e-5);
    }

    [Fact]
    public void TheErrorShrinksByTheRate()
    {
        const double rate = 0.05;
        var path = StaleDescent.Run(new Quadratic(1), Tensor.Of(1.0), rate, Staleness.Fixed(3), StoppingRule.After(300));
        Assert.Equal(StaleDescent.Rate(rate, 1, 3), path.ErrorRatios(0)[^1], 1e-12);
    }

    [Fact]
    public void TheEdgeFallsAboutAsOneOverTheDelay() => Assert.Equal(Math.PI / 2, StaleDescent.StableEdge(1, 1000) * (1000 + 0.5), 1e-6);

    [Fact]
    public void RandomDelaysAreRepeatableAndTheirLargestGivesASafeRate()
    {
        Trajectory Run(double rate) => StaleDescent.Run(new Quadratic(1), Tensor.Of(1.0), rate, Staleness.Uniform(4, seed: 3), StoppingRule.After(400));
        double safe = 0.99 * StaleDescent.StableEdge(1, 4);
        Assert.Equal(Run(safe).Positions, Run(safe).Positions);
        Assert.True(Math.Abs(Run(safe).Positions[^1]) < 1e-6);
        Assert.True(Math.Abs(Run(1.5).Positions[^1]) > 1e6);
    }

    [Fact]
    public void BadNumbersAreNamed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StaleDescent.StableEdge(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StaleDescent.StableEdge(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StaleDescent.Rate(-1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StaleDescent.Run(new Quadratic(1), Tensor.Of(1.0), double.NaN, Staleness.Fixed(1)));
    }
}
