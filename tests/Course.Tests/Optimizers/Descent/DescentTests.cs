namespace Course.Tests;

public class DescentTests
{
    private static readonly Quadratic Bowl = new(a: 2, b: -4, c: 3);

    [Fact]
    public void StopsWhenTheGradientIsSmall()
    {
        var run = new GradientDescent(0.1).Minimize(Bowl, -1, new(gradientNorm: 1e-3));
        Assert.Equal(StopReason.GradientSmall, run.StopReason);
        Assert.True(run.GradientNorms[^1] <= 1e-3 && run.GradientNorms[^2] > 1e-3);
    }

    [Fact]
    public void StopsWhenTheValueNoLongerChanges()
    {
        var run = new GradientDescent(0.1).Minimize(Bowl, -1, new(gradientNorm: 0, valueChange: 1e-3));
        Assert.Equal(StopReason.ValueChangeSmall, run.StopReason);
        Assert.True(run.Values[^2] - run.Values[^1] <= 1e-3 && run.Values[^3] - run.Values[^2] > 1e-3);
    }

    [Fact]
    public void StopsAtTheCap()
    {
        var run = new GradientDescent(0.1).Minimize(Bowl, -1, new(maxSteps: 7));
        Assert.Equal((StopReason.IterationCap, 7), (run.StopReason, run.Steps));
    }

    [Fact]
    public void StopsWhereTheNumbersOverflowAndKeepsFiniteOnesOnly()
    {
        var run = new GradientDescent(1.05).Minimize(Bowl, -1, new(maxSteps: 100_000));
        Assert.Equal(StopReason.Diverged, run.StopReason);
        Assert.All(run.Values, value => Assert.True(double.IsFinite(value)));
        Assert.True(run.Values[^1] > 1e300);
    }

    [Fact]
    public void AStartAtTheMinimumTakesNoStep() => Assert.Equal(0, new GradientDescent(0.1).Minimize(Bowl, 2).Steps);

    [Fact]
    public void AStartThatIsNotFiniteIsNamed() =>
        Assert.Contains("θ = NaN", Assert.Throws<ArgumentException>(() => new GradientDescent(0.1).Minimize(Bowl, double.NaN)).Message);

    [Fact]
    public void TheStartIsNotChanged()
    {
        var start = Tensor.Of(1, 0.5);
        Descent.Run(new Saddle(), start, (theta, gradient) => { theta.Span[0] = 9; return theta - gradient; }, StoppingRule.After(2));
        Assert.Equal([1, 0.5], start.ToArray());
    }

    [Fact]
    public void AnUpdateMayKeepState()
    {
        Tensor<double> velocity = 0;
        var run = Descent.Run(Bowl, -1, (theta, gradient) => theta + (velocity = 0.5 * velocity - 0.1 * gradient), StoppingRule.After(2));
        Assert.True(RelativeError.Of(run.Positions, [-1, -0.4, -0.4 + 0.3 + 0.48]) < 1e-15);
    }
}
