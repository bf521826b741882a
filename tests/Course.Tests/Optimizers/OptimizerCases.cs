namespace Course.Tests;

/// <summary>Every optimizer of the library, ready for the laws that all of them keep.</summary>
internal static class OptimizerCases
{
    /// <summary>With rates that suit <see cref="Bowl"/>.</summary>
    public static IReadOnlyDictionary<string, Func<IReadOnlyList<Parameter<double>>, Optimizer<double>>> All { get; } = new Dictionary<string, Func<IReadOnlyList<Parameter<double>>, Optimizer<double>>>
    {
        ["Sgd"] = p => new Sgd<double>(p, 0.1),
        ["Sgd, momentum"] = p => new Sgd<double>(p, 0.02, momentum: 0.9, weightDecay: 1e-3),
        ["MomentumDescent, averaged"] = p => new MomentumDescent<double>(p, 0.2),
        ["MomentumDescent, classical Nesterov"] = p => new MomentumDescent<double>(p, 0.02, form: MomentumForm.Classical, nesterov: true),
        ["NesterovDescent, averaged"] = p => new NesterovDescent<double>(p, 0.2),
        ["NesterovDescent, classical"] = p => new NesterovDescent<double>(p, 0.02, form: MomentumForm.Classical),
        ["Adagrad"] = p => new Adagrad<double>(p, 0.5),
        ["RmsProp"] = p => new RmsProp<double>(p, 0.05),
        ["RmsProp, centred with momentum"] = p => new RmsProp<double>(p, 0.01, momentum: 0.5, centred: true),
        ["Adam"] = p => new Adam<double>(p, 0.1),
        ["Adam, AMSGrad"] = p => new Adam<double>(p, 0.1, amsgrad: true),
        ["AdamW"] = p => new AdamW<double>(p, 0.1),
        ["Lion"] = p => new Lion<double>(p, 0.03),
        ["Rprop"] = p => new Rprop<double>(p),
        ["Rprop, backtracking"] = p => new Rprop<double>(p, backtracks: true),
        ["QuickProp"] = p => new QuickProp<double>(p, 0.1),
        ["Lars"] = p => new Lars<double>(p, 0.3, trustCoefficient: 0.05, weightDecay: 1e-3),
        ["Lamb"] = p => new Lamb<double>(p, 0.05),
        ["Adafactor"] = p => new Adafactor<double>(p, 0.1),
        ["Adafactor, momentum"] = p => new Adafactor<double>(p, 0.1, beta1: 0.9, weightDecay: 1e-3),
        ["HypergradientDescent"] = p => new HypergradientDescent<double>(p, 0.02),
        ["Sgld"] = p => new Sgld<double>(p, 1e-3, seed: 3),
    };

    /// <summary>Σ aᵢ (wᵢ − 1)² / 2 with curvatures a from 0.5 to 5, from w = 3 and −1 in turn.</summary>
    public static double Bowl(Parameter<double> parameter)
    {
        double sum = 0;
        Span<double> w = parameter.Value.Span, g = parameter.Gradient.Span;
        for (int i = 0; i < w.Length; i++)
        {
            double curvature = 0.5 + i % 10 / 2.0;
            g[i] = curvature * (w[i] - 1);
            sum += curvature * (w[i] - 1) * (w[i] - 1) / 2;
        }
        return sum;
    }

    public static Parameter<double> Start(string name, Shape shape) => new(name, Tensor.From(shape, i => i % 2 == 0 ? 3 : -1));

    /// <summary>Gradients and a step; returns the value before it.</summary>
    public static double Walk(Optimizer<double> optimizer)
    {
        if (optimizer is NesterovDescent<double> nesterov) nesterov.LookAhead();
        double value = optimizer.Parameters.Sum(Bowl);
        optimizer.Step();
        return value;
    }
}
