namespace Course.Tests;

/// <summary>Every pointwise rule that PyTorch has gives PyTorch's values and slopes.</summary>
public class PointwiseGoldenTests
{
    public static TheoryData<string> Names => new(Golden.Load("activations").Names.Where(name => name.EndsWith(".x")).Select(name => name[..^2]));

    [Theory, MemberData(nameof(Names))]
    public void ValuesAndSlopesAreThoseOfPytorch(string name)
    {
        var golden = Golden.Load("activations");
        var variable = new Var<Tensor<double>>(golden[$"{name}.x"]);
        var y = name switch
        {
            "LeakyReLU" => variable.LeakyReLU(0.2),
            "Power" => variable.Power(1.7),
            _ => Apply(name, variable),
        };
        y.Sum().Backward();
        Laws.Close(y.Value, golden[$"{name}.y"], Verify.PytorchTolerance, name);
        Laws.Close(variable.Gradient, golden[$"{name}.slope"], Verify.PytorchTolerance, $"slope of {name}");
    }

    private static Var<Tensor<double>> Apply(string name, Var<Tensor<double>> x)
    {
        var rule = typeof(Tensor).Assembly.GetType($"Course.{name}", throwOnError: true)!;
        var map = typeof(Var<Tensor<double>>).GetMethods().Single(method => method.Name == "Map" && method.GetParameters().Length == 1);
        return (Var<Tensor<double>>)map.MakeGenericMethod(rule).Invoke(null, [x])!;
    }
}
