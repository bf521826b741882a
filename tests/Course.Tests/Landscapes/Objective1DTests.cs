namespace Course.Tests;

public class Objective1DTests
{
    private static readonly Objective1D[] Functions =
        [new Quadratic(2, -4, 3), new QuarticBowl(), new EvenPower(2), new EvenPower(6), new LogCosh(), new LogisticLoss(), new LogisticLoss(0.25), new DoubleWell(), new DoubleWell(0.2), new Plateau(), new WavyBowl()];

    public static TheoryData<Objective1D> All => [.. Functions];

    private static readonly double[] Places = [-2.3, -0.7, 0, 0.4, 1.9];

    [Fact]
    public void EveryFunctionOfOneVariableIsTested() => Assert.Equal(
        typeof(Objective1D).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Objective1D)) && !type.IsAbstract).Select(type => type.Name).Order(),
        Functions.Select(function => function.GetType().Name).Distinct().Order());

    [Theory, MemberData(nameof(All))]
    public void TheSlopeByHandIsForwardMode(Objective1D objective)
    {
        foreach (double w in Places)
            Assert.Equal(objective.Evaluate(new Dual<Tensor<double>>(w, 1.0)).Tangent.Scalar, objective.Slope(w), 1e-12);
    }

    [Theory, MemberData(nameof(All))]
    public void TheSlopeByHandIsReverseMode(Objective1D objective)
    {
        foreach (double w in Places)
        {
            var variable = new Var<Tensor<double>>(w);
            objective.Evaluate(variable).Backward();
            Assert.Equal(variable.Gradient.Scalar, objective.Slope(w), 1e-12);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void SlopeAndCurvatureAreCentralDifferences(Objective1D objective)
    {
        foreach (double w in Places)
        {
            Assert.Equal(CentralDifferences.Derivative(objective.Value, w), objective.Slope(w), 1e-9 * Math.Max(1, objective.Value(w)));
            Assert.Equal(CentralDifferences.Derivative(objective.Slope, w), objective.Curvature(w), 1e-9 * Math.Max(1, Math.Abs(objective.Slope(w))));
        }
    }

    [Theory, MemberData(nameof(All))]
    public void AGridOfPointsIsEvaluatedInOneCall(Objective1D objective)
    {
        var grid = Tensor.Of(Places);
        // Vectorised functions may round the last digit differently.
        Assert.True(RelativeError.Of(objective.Evaluate(grid).ToArray(), [.. Places.Select(objective.Value)]) < 1e-15);
        Assert.True(RelativeError.Of(objective.Derivative(grid).ToArray(), [.. Places.Select(objective.Slope)]) < 1e-15);
    }

    [Theory, MemberData(nameof(All))]
    public void TheFormulaShowsTheValueAndTheSlope(Objective1D objective)
    {
        Assert.StartsWith("E(w) = ", objective.Formula.Latex);
        Assert.Contains("E'(w) = ", objective.Formula.Latex);
    }

    [Fact]
    public void TheMinimumBetweenTwoPointsIsFoundToTheLastDigit() => Assert.Equal(2, new Quadratic(2, -4).MinimumBetween(-10, 7), 1e-15);

    [Fact]
    public void WithoutAValleyBetweenTheEndsTheSearchSaysSo() =>
        Assert.Contains("hold at the low end 3", Assert.Throws<ArgumentException>(() => new Quadratic(2, -4).MinimumBetween(3, 7)).Message);
}
