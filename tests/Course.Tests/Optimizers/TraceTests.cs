namespace Course.Tests;

/// <summary>Every optimizer that PyTorch has takes PyTorch's steps: 50 of them, from the same start, on the same function.</summary>
public class TraceTests
{
    private const double Tolerance = 1e-11;

    public static TheoryData<string> Names => new(Makers.Keys);

    private static Dictionary<string, Func<IReadOnlyList<Parameter<double>>, Optimizer<double>>> Makers { get; } = new()
    {
        ["sgd"] = parameters => new Sgd<double>(parameters, 0.5),
        ["sgdMomentum"] = parameters => new Sgd<double>(parameters, 0.1, momentum: 0.9),
        ["sgdAveraged"] = parameters => new Sgd<double>(parameters, 0.5, momentum: 0.9, dampening: 0.9),
        ["sgdNesterov"] = parameters => new Sgd<double>(parameters, 0.1, momentum: 0.9, nesterov: true),
        ["sgdDecay"] = parameters => new Sgd<double>(parameters, 0.1, momentum: 0.9, weightDecay: 0.05),
        ["adam"] = parameters => new Adam<double>(parameters, 0.05),
        ["adamDecay"] = parameters => new Adam<double>(parameters, 0.05, weightDecay: 0.1),
        ["adamW"] = parameters => new AdamW<double>(parameters, 0.05, weightDecay: 0.1),
    };

    [Theory, MemberData(nameof(Names))]
    public void FiftyStepsAreThoseOfPytorch(string name)
    {
        var golden = Golden.Load("optimizers");
        Parameter<double> weight = new("W", golden["W"].Copy()), bias = new("b", golden["b"].Copy());
        var optimizer = Makers[name]([weight, bias]);
        var expected = golden[name];
        for (int step = 0; step < expected.Shape[0]; step++)
        {
            ComputeGradients(golden, weight, bias);
            optimizer.Step();
            double[] actual = [.. weight.Value.ToArray(), .. bias.Value.ToArray()];
            double error = RelativeError.Of(actual, expected.ToArray()[(step * actual.Length)..((step + 1) * actual.Length)]);
            Assert.True(error <= Tolerance, $"{name}, step {step + 1}: relative error {error:E1}");
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
