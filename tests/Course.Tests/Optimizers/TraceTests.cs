namespace Course.Tests;

/// <summary>
/// Every optimizer that PyTorch has takes PyTorch's steps, and the others those of their papers' formulas in numpy: 50 of them,
/// from the same start, on the same function.
/// </summary>
public class TraceTests
{
    // A secant is a quotient of small differences: when the gradients settle, after a dozen steps, it magnifies their last digit.
    // The reference itself, started 2e-16 beside, ends 2e-8 beside. All others are within 1e-14.
    private const double Tolerance = 1e-13, SecantTolerance = 1e-6;

    public static TheoryData<string> Names => new(Makers.Keys);

    private static Dictionary<string, Func<IReadOnlyList<Parameter<double>>, Optimizer<double>>> Makers { get; } = new()
    {
        ["sgd"] = p => new Sgd<double>(p, 0.5),
        ["sgdMomentum"] = p => new Sgd<double>(p, 0.1, momentum: 0.9),
        ["sgdAveraged"] = p => new Sgd<double>(p, 0.5, momentum: 0.9, dampening: 0.9),
        ["sgdNesterov"] = p => new Sgd<double>(p, 0.1, momentum: 0.9, nesterov: true),
        ["sgdDecay"] = p => new Sgd<double>(p, 0.1, momentum: 0.9, weightDecay: 0.05),
        ["momentumAveraged"] = p => new MomentumDescent<double>(p, 0.5),
        ["momentumClassical"] = p => new MomentumDescent<double>(p, 0.05, form: MomentumForm.Classical),
        ["nesterovAveraged"] = p => new NesterovDescent<double>(p, 0.5),
        ["nesterovClassical"] = p => new NesterovDescent<double>(p, 0.05, form: MomentumForm.Classical),
        ["nesterovPoints"] = p => new MomentumDescent<double>(p, 0.05, form: MomentumForm.Classical, nesterov: true),
        ["adagrad"] = p => new Adagrad<double>(p, 0.1),
        ["adagradDecay"] = p => new Adagrad<double>(p, 0.1, initialSum: 0.2, weightDecay: 0.05),
        ["rmsprop"] = p => new RmsProp<double>(p, 0.01, rho: 0.9),
        ["rmspropCentred"] = p => new RmsProp<double>(p, 0.01, rho: 0.9, centred: true, weightDecay: 0.05),
        ["rmspropMomentum"] = p => new RmsProp<double>(p, 0.005, rho: 0.95, momentum: 0.9),
        ["rmspropCentredMomentum"] = p => new RmsProp<double>(p, 0.005, momentum: 0.5, centred: true),
        ["adam"] = p => new Adam<double>(p, 0.05),
        ["adamDecay"] = p => new Adam<double>(p, 0.05, weightDecay: 0.1),
        ["adamW"] = p => new AdamW<double>(p, 0.05, weightDecay: 0.1),
        ["amsgrad"] = p => new Adam<double>(p, 0.05, 0.9, 0.9, amsgrad: true),
        ["adamWAmsgrad"] = p => new AdamW<double>(p, 0.05, 0.8, 0.9, weightDecay: 0.1, amsgrad: true),
        ["rprop"] = p => new Rprop<double>(p),
        ["rpropOptions"] = p => new Rprop<double>(p, 0.05, growth: 1.5, shrink: 0.4, smallest: 1e-3, largest: 0.3),
        ["rpropTextbook"] = p => new Rprop<double>(p, 0.05, growth: 1.5, shrink: 0.4, smallest: 1e-3, largest: 0.3, backtracks: true),
        ["quickprop"] = p => new QuickProp<double>(p, 0.3),
        ["lion"] = p => new Lion<double>(p, 0.02, weightDecay: 0.1),
        ["lars"] = p => new Lars<double>(p, 0.5, weightDecay: 0.1, trustCoefficient: 0.05),
        ["lamb"] = p => new Lamb<double>(p, 0.05, beta2: 0.99, weightDecay: 0.1),
        ["lambUncorrected"] = p => new Lamb<double>(p, 0.05, beta2: 0.99, weightDecay: 0.1, biasCorrection: false),
        ["adafactor"] = p => new Adafactor<double>(p),
        ["adafactorOptions"] = p => new Adafactor<double>(p, 0.05, clipping: 0.8, scalesByParameter: false, beta1: 0.9, weightDecay: 0.1),
        ["sgld"] = p => new Sgld<double>(p, 0.01, seed: 7),
    };

    private static Dictionary<string, Schedule> Schedules { get; } = new() { ["adagradDecay"] = PowerDecay.Inverse(0.1, timescale: 10) };

    [Fact]
    public void EveryTraceIsCompared() => Assert.Equal(Golden.Load("optimizers").Names.Except(["X", "T", "W", "b"]).Order(), Makers.Keys.Order());

    [Theory, MemberData(nameof(Names))]
    public void FiftyStepsAreThoseOfTheReference(string name)
    {
        var golden = Golden.Load("optimizers");
        Parameter<double> weight = new("W", golden["W"].Copy()), bias = new("b", golden["b"].Copy());
        var optimizer = Makers[name]([weight, bias]);
        var expected = golden[name];
        for (int step = 0; step < expected.Shape[0]; step++)
        {
            Schedules.GetValueOrDefault(name)?.Apply(optimizer);
            if (optimizer is NesterovDescent<double> nesterov) nesterov.LookAhead();
            ComputeGradients(golden, weight, bias);
            optimizer.Step();
            double[] actual = [.. weight.Value.ToArray(), .. bias.Value.ToArray()];
            double tolerance = name == "quickprop" && step >= 12 ? SecantTolerance : Tolerance;
            double error = RelativeError.Of(actual, expected.ToArray()[(step * actual.Length)..((step + 1) * actual.Length)]);
            Assert.True(error <= tolerance, $"{name}, step {step + 1}: relative error {error:E1}");
        }
    }

    /// <summary>f(W, b) = mean((tanh(X Wᵀ + b) − T)²).</summary>
    private static void ComputeGradients(Golden golden, Parameter<double> weight, Parameter<double> bias)
    {
        Var<Tensor<double>> w = new(weight.Value.Copy()), b = new(bias.Value.Copy());
        ((golden["X"].MatMul(w.Transpose()) + b).Tanh() - golden["T"]).Square().Mean().Backward();
        w.Gradient.Span.CopyTo(weight.Gradient.Span);
        b.Gradient.Span.CopyTo(bias.Gradient.Span);
    }
}
