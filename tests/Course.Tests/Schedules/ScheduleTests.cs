namespace Course.Tests;

public class ScheduleTests
{
    private const double Rate = 0.4;
    private static readonly CosineAnnealing Cosine = new(Rate, 40);
    private static readonly StepDecay Steps = new(Rate, every: 7, factor: 0.3);

    private static Dictionary<string, Schedule> Pytorchs { get; } = new()
    {
        ["step"] = Steps,
        ["exponential"] = new ExponentialDecay(Rate, 0.93),
        ["cosine"] = new CosineAnnealing(Rate, 40, minimum: 0.02),
        ["warmCosine"] = Cosine.WarmedUp(8, from: 0.25),
        ["warmStep"] = Steps.WarmedUp(8, from: 0.25),
        ["inverse"] = PowerDecay.Inverse(Rate, timescale: 5),
        ["inverseSquareRoot"] = PowerDecay.InverseSquareRoot(Rate),
        ["sequence"] = new StepDecay(Rate, 3, 0.5).Then(10, new ExponentialDecay(Rate, 0.9)),
        ["oneCycle"] = new OneCycle(Rate, 41),
        ["oneCycleOptions"] = new OneCycle(Rate, 41, rising: 0.5, startDivisor: 4, endDivisor: 100),
    };

    public static TheoryData<string> Names => new(Golden.Load("schedules").Names);

    [Theory, MemberData(nameof(Names))]
    public void TheRatesAreThoseOfPytorch(string name)
    {
        double[] expected = Golden.Load("schedules")[name].ToArray();
        var actual = Pytorchs[name].First(expected.Length);
        for (int step = 0; step < expected.Length; step++)
            Assert.True(Math.Abs(actual[step] - expected[step]) <= 1e-12 * expected[step], $"{name}, step {step}: {actual[step]:R}, PyTorch {expected[step]:R}");
    }

    [Fact]
    public void AConstantStays() => Assert.Equal([0.1, 0.1, 0.1], new ConstantRate(0.1).First(3));

    [Fact]
    public void OneOverKIsTheHarmonicSeries() => Assert.Equal([1, 0.5, 1.0 / 3, 0.25], PowerDecay.Inverse(1).First(4));

    [Fact]
    public void AWarmUpRisesInAStraightLine() => Assert.Equal([0, 0.25, 0.5, 0.75, 1, 1], new ConstantRate(1).WarmedUp(4).First(6));

    [Fact]
    public void AfterItsEndACosineStaysAtTheMinimum() => Assert.Equal([0.02, 0.02], new[] { 40, 100 }.Select(new CosineAnnealing(Rate, 40, 0.02).At));

    [Fact]
    public void OneCyclePeaksAtTheRateAndEndsAtItsSmallest()
    {
        var cycle = new OneCycle(1, steps: 100, rising: 0.3);
        Assert.Equal(1.0 / 25, cycle.At(0), 1e-15);
        Assert.Equal((1, 1.0 / 25e4), (cycle.At(29), cycle.At(99)));
        Assert.Equal(cycle.At(99), cycle.At(1000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AVeryShortCycleHasFiniteRates(int steps) => Assert.All(new OneCycle(1, steps).First(5), rate => Assert.InRange(rate, 0, 1));

    [Fact]
    public void ApplySetsTheRateOfTheNextStep()
    {
        var parameter = new Parameter<double>("w", Tensor.Of(0.0));
        parameter.Gradient.Span[0] = -1;
        var sgd = new Sgd<double>([parameter], 9);
        var schedule = PowerDecay.Inverse(1);
        for (int step = 0; step < 3; step++)
        {
            schedule.Apply(sgd);
            sgd.Step();
        }
        Assert.Equal(1 + 0.5 + 1.0 / 3, parameter.Value.Span[0], 1e-15);
    }

    public static TheoryData<string, Func<Schedule>> Bad => new()
    {
        { "rate", () => new ConstantRate(-1) },
        { "every", () => new StepDecay(1, 0) },
        { "factor", () => new StepDecay(1, 3, 0) },
        { "factor", () => new ExponentialDecay(1, double.NaN) },
        { "power", () => new PowerDecay(1, -1) },
        { "timescale", () => PowerDecay.Inverse(1, 0) },
        { "steps", () => new CosineAnnealing(1, 0) },
        { "minimum", () => new CosineAnnealing(1, 5, -1) },
        { "steps", () => Cosine.WarmedUp(0) },
        { "from", () => Cosine.WarmedUp(3, -1) },
        { "steps", () => Cosine.Then(-1, Cosine) },
        { "rising", () => new OneCycle(1, 10, rising: 1) },
        { "startDivisor", () => new OneCycle(1, 10, startDivisor: 0) },
        { "endDivisor", () => new OneCycle(1, 10, endDivisor: double.NaN) },
    };

    [Theory, MemberData(nameof(Bad))]
    public void ABadNumberIsNamed(string named, Func<Schedule> make) => Assert.Contains(named, Assert.Throws<ArgumentOutOfRangeException>(make).Message);

    [Fact]
    public void ThereIsNoStepBeforeTheFirst() => Assert.Throws<ArgumentOutOfRangeException>(() => Cosine.At(-1));
}
