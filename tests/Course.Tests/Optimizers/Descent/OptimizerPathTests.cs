namespace Course.Tests;

public class OptimizerPathTests
{
    private static readonly Quadratic Bowl = new(a: 2, b: -4, c: 3);

    [Fact]
    public void PlainStepsAreThoseOfGradientDescent() => Assert.Equal(
        new GradientDescent(0.1).Minimize(Bowl, -1, StoppingRule.After(10)).Positions,
        Bowl.Minimize(-1, p => new Sgd<double>(p, 0.1), StoppingRule.After(10)).Positions);

    [Fact]
    public void AScheduleSetsTheRateOfEachStep()
    {
        // J' = 2(w − 2): from −1 by rates 1/8, 1/16
        var run = Bowl.Minimize(-1, p => new Sgd<double>(p, 9), StoppingRule.After(2), PowerDecay.Inverse(0.125));
        Assert.Equal([-1, -0.25, 0.03125], run.Positions);
    }

    [Fact]
    public void NesterovsGradientIsTakenAhead()
    {
        // Δ = −0.1 · J'(−1) = 0.6; then J'(−0.4 + 0.5 · 0.6 = −0.1) = −4.2, so Δ = 0.3 + 0.42
        var run = Bowl.Minimize(-1, p => new NesterovDescent<double>(p, 0.1, 0.5, MomentumForm.Classical), StoppingRule.After(2));
        Assert.True(RelativeError.Of(run.Positions, [-1, -0.4, 0.32]) < 1e-15);
    }

    [Fact]
    public void TheStartIsNotChanged()
    {
        var start = Tensor.Of(1, 0.5);
        new Saddle().Minimize(start, p => new Adam<double>(p, 0.1), StoppingRule.After(3));
        Assert.Equal([1, 0.5], start.ToArray());
    }
}
