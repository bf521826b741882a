namespace Course.Tests;

public class GradientDescentTests
{
    private static readonly Quadratic Bowl = new(a: 2, b: -4, c: 3);

    [Fact]
    public void EachStepGoesAgainstTheGradientTimesTheRate()
    {
        var run = new GradientDescent(0.1).Minimize(Bowl, start: -1, StoppingRule.After(3));
        double[] expected = [-1, -0.4, 0.08, 0.464];
        Assert.True(RelativeError.Of(run.Positions, expected) < 1e-15);
    }

    [Fact]
    public void TheBestRateArrivesInOneStep()
    {
        var run = new GradientDescent(Bowl.OptimalLearningRate).Minimize(Bowl, start: -1);
        Assert.Equal((1, 2.0, StopReason.GradientSmall), (run.Steps, run.End.Scalar, run.StopReason));
    }

    [Fact]
    public void InTwoDimensionsItFollowsTheGradientOfBoth()
    {
        var run = new GradientDescent(0.5).Minimize(new Saddle(), Tensor.Of(1, 0.5), StoppingRule.After(1));
        Assert.Equal([0.5, 0.5 + 0.5 * (0.5 - 0.125)], run.End.ToArray());
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ARateThatIsNotPositiveIsRefused(double rate)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => new GradientDescent(rate));
        Assert.Contains("learning rate", exception.Message);
        Assert.Contains(rate.ToString(System.Globalization.CultureInfo.InvariantCulture), exception.Message);
    }

    [Fact]
    public void TheFormulaIsTheRuleThatRuns() => Assert.Equal(@"\theta_{k+1} = \theta_k - \eta\,\nabla J(\theta_k)", GradientDescent.Formula.Latex);
}
