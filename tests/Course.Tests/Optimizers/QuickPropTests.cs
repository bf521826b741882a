namespace Course.Tests;

public class QuickPropTests
{
    private static Parameter<double> Walk(Tensor<double> start, Func<double, int, double> gradient, double rate, int steps, out QuickProp<double> optimizer, double maxGrowth = 1.75)
    {
        var parameter = new Parameter<double>("w", start.Copy());
        optimizer = new QuickProp<double>([parameter], rate, maxGrowth);
        for (int step = 0; step < steps; step++)
        {
            for (int i = 0; i < parameter.Value.Count; i++) parameter.Gradient.Span[i] = gradient(parameter.Value.Span[i], i);
            optimizer.Step();
        }
        return parameter;
    }

    // a(w − c)²/2 in each coordinate: the secant of a line is its slope, so the second step arrives, where it may go that far
    [Fact]
    public void OnAxisParallelParabolasTheSecondStepArrives()
    {
        double[] curvature = [0.5, 3, 8], minimum = [1, -2, 0.25];
        var end = Walk(Tensor.Of(0.0, 0, 0), (w, i) => curvature[i] * (w - minimum[i]), 0.2, 2, out _, maxGrowth: 100);
        Assert.True(RelativeError.Of(end.Value.ToArray(), minimum) < 1e-15);
    }

    [Fact]
    public void NoMoveIsLongerThanItsGrowthAllows()
    {
        // far from the minimum: the second move, Newton's −0.99/1, is 99 times the first
        var end = Walk(Tensor.Of(1.0), (w, _) => w, 0.01, 2, out var optimizer);
        Assert.Equal(-0.0175, optimizer.State(end)["move"].Span[0], 1e-16);
    }

    [Fact]
    public void WhereTheFunctionIsConcaveItGoesOnDownhill()
    {
        // J = −w²/2 has no minimum; Newton's step would go up to the maximum at 0
        var end = Walk(Tensor.Of(1.0), (w, _) => -w, 0.1, 2, out var optimizer);
        Assert.Equal(1.75 * 0.1, optimizer.State(end)["move"].Span[0], 1e-15);
    }

    [Fact]
    public void AfterARestItStartsWithTheGradient()
    {
        double slope = 0;
        var parameter = new Parameter<double>("w", Tensor.Of(1.0));
        var optimizer = new QuickProp<double>([parameter], 0.5);
        foreach (double next in new[] { 0.0, 1.0 })
        {
            slope = parameter.Gradient.Span[0] = next;
            optimizer.Step();
        }
        Assert.Equal((1, 0.5), (slope, parameter.Value.Span[0]));
    }
}
