namespace Course.Tests;

/// <summary>What every optimizer promises.</summary>
public class OptimizerLawTests
{
    public static TheoryData<string> Names => new(OptimizerCases.All.Keys);

    private static Optimizer<double> Of(string name, params Parameter<double>[] parameters) => OptimizerCases.All[name](parameters);

    [Fact]
    public void NoOptimizerIsLeftOut()
    {
        var all = typeof(Optimizer<>).Assembly.GetTypes().Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(Optimizer<>));
        Assert.Equal(all.Select(type => type.Name.Split('`')[0]).Order(), OptimizerCases.All.Keys.Select(name => name.Split(',')[0]).Distinct().Order());
    }

    [Theory, MemberData(nameof(Names))]
    public void ItLowersAConvexFunction(string name)
    {
        var optimizer = Of(name, OptimizerCases.Start("W", [6, 10]), OptimizerCases.Start("b", [10]));
        double first = OptimizerCases.Walk(optimizer);
        for (int step = 1; step < 300; step++) OptimizerCases.Walk(optimizer);
        double last = optimizer.Parameters.Sum(OptimizerCases.Bowl);
        // Langevin noise keeps ½ per coordinate, 35 of the 385 at the start, and slow coordinates are on their way
        Assert.True(last < (name == "Sgld" ? 0.8 : 0.02) * first, $"{name}: from {first} to {last}");
    }

    [Theory, MemberData(nameof(Names))]
    public void StretchesOfALongParameterAreUpdatedAlike(string name)
    {
        int length = name == "Sgld" ? 500 : 2500;
        Parameter<double> whole = OptimizerCases.Start("w", [2500]), part = OptimizerCases.Start("w", [500]);
        Optimizer<double> one = Of(name, whole), other = Of(name, part);
        for (int step = 0; step < 5; step++)
        {
            OptimizerCases.Walk(one);
            OptimizerCases.Walk(other);
        }
        // five times the part: ratios of norms are the same up to the order of summation; noise is the same for the same place
        for (int start = 0; start < length; start += 500)
            Assert.True(RelativeError.Of(whole.Value.ToArray()[start..(start + 500)], part.Value.ToArray()) < 1e-14);
    }

    [Theory, MemberData(nameof(Names))]
    public void AStepAllocatesNothing(string name)
    {
        var optimizer = Of(name, OptimizerCases.Start("W", [40, 50]), OptimizerCases.Start("b", [50]));
        var nesterov = optimizer as NesterovDescent<double>;
        for (int step = 0; step < 50; step++) OptimizerCases.Walk(optimizer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 0; step < 20; step++)
        {
            nesterov?.LookAhead();
            optimizer.Step();
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory, MemberData(nameof(Names))]
    public void ARestoredRunGoesOnBitForBit(string name)
    {
        Parameter<double> w = OptimizerCases.Start("W", [3, 4]), b = OptimizerCases.Start("b", [4]);
        var first = Of(name, w, b);
        for (int step = 0; step < 7; step++) OptimizerCases.Walk(first);
        first.LearningRate *= 0.7;

        using var file = new MemoryStream();
        first.Save().Write(file);
        file.Position = 0;
        Parameter<double> w2 = new("W", w.Value.Copy()), b2 = new("b", b.Value.Copy());
        var second = Of(name, w2, b2);
        second.Restore(OptimizerCheckpoint.Read(file));

        Assert.Equal((7, first.LearningRate), (second.Steps, second.LearningRate));
        for (int step = 0; step < 7; step++)
        {
            OptimizerCases.Walk(first);
            OptimizerCases.Walk(second);
        }
        Assert.Equal(w.Value.ToArray(), w2.Value.ToArray());
        Assert.Equal(b.Value.ToArray(), b2.Value.ToArray());
    }

    [Theory, MemberData(nameof(Names))]
    public void ANegativeRateIsNamed(string name) =>
        Assert.Contains("learning rate", Assert.Throws<ArgumentOutOfRangeException>(() => Of(name, OptimizerCases.Start("w", [2])).LearningRate = -1).Message);

    public static TheoryData<string, Func<IReadOnlyList<Parameter<double>>, Optimizer<double>>> BadOptions => new()
    {
        { "momentum|beta", p => new Sgd<double>(p, 0.1, momentum: 1) },
        { "dampening", p => new Sgd<double>(p, 0.1, momentum: 0.5, dampening: 0.5, nesterov: true) },
        { "dampening", p => new Sgd<double>(p, 0.1, momentum: 0.5, dampening: -1) },
        { "weightDecay", p => new Sgd<double>(p, 0.1, weightDecay: -1) },
        { "LearningRateScale", p => new Sgd<double>([new ParameterGroup<double>(p, LearningRateScale: -1)], 0.1) },
        { "beta", p => new MomentumDescent<double>(p, 0.1, beta: 1) },
        { "form", p => new MomentumDescent<double>(p, 0.1, form: (MomentumForm)7) },
        { "beta", p => new NesterovDescent<double>(p, 0.1, beta: double.NaN) },
        { "initialSum", p => new Adagrad<double>(p, initialSum: -1) },
        { "epsilon", p => new Adagrad<double>(p, epsilon: -1) },
        { "rho", p => new RmsProp<double>(p, rho: 1) },
        { "beta2", p => new Adam<double>(p, beta2: -0.1) },
        { "epsilon", p => new AdamW<double>(p, epsilon: double.PositiveInfinity) },
        { "beta1", p => new Lion<double>(p, beta1: 1) },
        { "growth", p => new Rprop<double>(p, growth: 1) },
        { "shrink", p => new Rprop<double>(p, shrink: 0) },
        { "shrink", p => new Rprop<double>(p, shrink: 1) },
        { "largest", p => new Rprop<double>(p, smallest: 1, largest: 0.5) },
        { "maxGrowth", p => new QuickProp<double>(p, 0.1, maxGrowth: 1) },
        { "trustCoefficient", p => new Lars<double>(p, 0.1, trustCoefficient: 0) },
        { "weightDecay", p => new Lars<double>(p, 0.1, weightDecay: -1) },
        { "weightDecay", p => new Lamb<double>(p, weightDecay: double.NaN) },
        { "decayExponent", p => new Adafactor<double>(p, decayExponent: 0) },
        { "clipping", p => new Adafactor<double>(p, clipping: 0) },
        { "smallestScale", p => new Adafactor<double>(p, smallestScale: 0) },
        { "weightDecay", p => new Sgld<double>(p, 0.1, weightDecay: -1) },
    };

    [Theory, MemberData(nameof(BadOptions))]
    public void ABadHyperparameterIsNamed(string named, Func<IReadOnlyList<Parameter<double>>, Optimizer<double>> make)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => make([OptimizerCases.Start("w", [2])]));
        Assert.Contains(named.Split('|'), part => exception.Message.Contains(part, StringComparison.Ordinal));
    }
}
