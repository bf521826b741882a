namespace Course.Tests;

/// <summary>Worked by hand on J = (w − 1)²/2 from w = 0, with first step ½, α = 2, β = ½: all numbers are exact in binary.</summary>
public class RpropTests
{
    private static double[] Path(bool backtracks, int steps) =>
        [.. new Quadratic(1, -1, 0).Minimize(0, p => new Rprop<double>(p, 0.5, growth: 2, shrink: 0.5, backtracks: backtracks), StoppingRule.After(steps)).Positions];

    // g = −1: ½ ahead. g = −½: twice that, to 1½. g = +½, jumped: s = ½. Then by ½ to the minimum from where it is …
    [Fact]
    public void AfterAJumpItGoesOnFromWhereItIs() => Assert.Equal([0, 0.5, 1.5, 1.5, 1.0], Path(false, 4));

    // … or back to ½, and from there by ½, half of the 1 that was taken back
    [Fact]
    public void BacktrackingReturnsFirst() => Assert.Equal([0, 0.5, 1.5, 0.5, 1.0], Path(true, 4));

    [Fact]
    public void OnlyTheSignCounts() => Assert.Equal(
        new Quadratic(1, -1, 0).Minimize(0, p => new Rprop<double>(p), StoppingRule.After(20)).Positions,
        new Quadratic(1024, -1024, 0).Minimize(0, p => new Rprop<double>(p), StoppingRule.After(20)).Positions);

    [Fact]
    public void StepSizesStayInTheirBounds()
    {
        var parameter = new Parameter<double>("w", Tensor.Of(0.0, 0.0));
        var rprop = new Rprop<double>([parameter], 0.1, growth: 2, shrink: 0.5, smallest: 0.05, largest: 0.3);
        for (int step = 0; step < 8; step++)
        {
            Tensor.Of(1, step % 4 < 2 ? 1 : -1).Span.CopyTo(parameter.Gradient.Span);
            rprop.Step();
            Assert.All(rprop.State(parameter)["step"].ToArray(), size => Assert.InRange(size, 0.05, 0.3));
        }
        Assert.Equal(0.3, rprop.State(parameter)["step"].Span[0]);
    }

    [Fact]
    public void AGradientThatIsNoNumberIsNotHidden()
    {
        var parameter = new Parameter<double>("w", Tensor.Of(1.0));
        parameter.Gradient.Span[0] = double.NaN;
        new Rprop<double>([parameter]).Step();
        Assert.Equal(double.NaN, parameter.Value.Span[0]);
    }
}
