namespace Course.Tests;

public class TestFunctionTests
{
    private static readonly TestFunction[] All = [new Rosenbrock(), new Rosenbrock(-0.5, 10), new Beale(), new Himmelblau(), new MonkeySaddle(), new FlatAndSharp(), new FlatAndSharp(0.5, 3)];

    public static TheoryData<int> Functions => new(Enumerable.Range(0, All.Length));

    [Fact]
    public void EveryTestFunctionOfTheLibraryIsTested() =>
        Assert.Equal(
            typeof(TestFunction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TestFunction))).ToHashSet(),
            All.Select(function => function.GetType()).ToHashSet());

    [Theory, MemberData(nameof(Functions))]
    public void TheGradientByHandIsReverseModeAndDifferences(int index)
    {
        var function = All[index];
        for (int seed = 0; seed < 10; seed++)
        {
            var place = 1.5 * Tensor.Normal([2], seed);
            var variable = new Var<Tensor<double>>(place);
            function.Evaluate(variable).Backward();
            Laws.Close(function.Gradient(place), variable.Gradient, Laws.Exact, $"{function} at {place}: by hand = reverse mode");
            // Differences lose digits where the value is large beside the slope.
            Laws.Close(function.Gradient(place), CentralDifferences.Gradient(function.Value, place), Laws.Differences, $"{function} at {place}: by hand = differences");
        }
    }

    [Theory, MemberData(nameof(Functions))]
    public void AtTheMinimaTheGradientIsZeroAndTheCurvaturesArePositive(int index)
    {
        var function = All[index];
        foreach (var minimum in function.Minima)
        {
            Assert.All(function.Gradient(minimum).ToArray(), slope => Assert.Equal(0, slope, 1e-13));
            Assert.Equal(0, function.Value(minimum), 1e-28);
            var hessian = function.Hessian(minimum);
            Assert.True(hessian[0, 0] > 0 && hessian[0, 0] * hessian[1, 1] > hessian[0, 1] * hessian[1, 0], $"{function} at {minimum}: {hessian}");
        }
    }

    [Theory, MemberData(nameof(Functions))]
    public void TheFormulaShowsBothSlopes(int index) => Assert.Contains(@"\frac{\partial J}{\partial y}", All[index].Formula.Latex);

    [Fact]
    public void APointThatIsNoPairIsRefused() => Assert.Contains("[3]", Assert.Throws<ShapeException>(() => new Beale().Gradient(Tensor.Of(1, 2, 3))).Message);
}
