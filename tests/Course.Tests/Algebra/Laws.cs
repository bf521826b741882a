namespace Course.Tests;

/// <summary>
/// What must hold for a differentiable function of one array, whatever it is made of: forward mode and reverse mode are
/// adjoint to each other, both agree with central differences, and so does the second derivative.
/// </summary>
public static class Laws
{
    public const double Exact = 1e-12;
    public const double Differences = 1e-9;

    /// <param name="f">The function, read in three ways: numbers come from the reverse reading's values.</param>
    public static void Hold(
        Func<Var<Tensor<double>>, Var<Tensor<double>>> reverse,
        Func<Dual<Tensor<double>>, Dual<Tensor<double>>> forward,
        Func<Var<Dual<Tensor<double>>>, Var<Dual<Tensor<double>>>> second,
        Tensor<double> at)
    {
        var direction = Tensor.Normal(at.Shape, seed: 1);
        var value = reverse(at).Value;
        var weights = Tensor.Normal(value.Shape, seed: 2);

        var gradient = Gradient(reverse, at, weights);
        double pushed = Inner(weights, Full(forward(new(at, direction)).Tangent, value.Shape));
        Close(pushed, Inner(gradient, direction), Exact, "⟨u, J v⟩ = ⟨Jᵀu, v⟩");

        var differences = CentralDifferences.Gradient(x => Inner(weights, reverse(x).Value), at);
        Close(gradient, differences, Differences, "reverse mode = central differences");

        var variable = new Var<Dual<Tensor<double>>>(new(at, direction));
        // The weights' square makes the composed function curved even where the rule itself is linear.
        var curved = second(variable);
        (curved * curved).Backward(new Dual<Tensor<double>>(weights, Tensor.Zeros(value.Shape)));
        var hessianVector = Full(variable.Gradient.Tangent, at.Shape);
        var slopes = CentralDifferences.Gradient(t => Inner(Squared(reverse, at + t * direction, weights), direction), Tensor.Zeros([]));
        Close(Inner(hessianVector, direction), slopes.Scalar, Differences, "vᵀHv = second derivative along v");
    }

    public static double Inner(Tensor<double> a, Tensor<double> b) => (a * b).Sum().Scalar;

    public static Tensor<double> Full(Tensor<double> x, Shape shape) => x.BroadcastTo(shape);

    public static void Close(double a, double b, double tolerance, string law)
    {
        double error = Math.Abs(a - b) / Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));
        Assert.True(error <= tolerance, $"{law}: {a:R} and {b:R} differ by {error:E1}, more than {tolerance:E0}");
    }

    public static void Close(Tensor<double> a, Tensor<double> b, double tolerance, string law)
    {
        double error = RelativeError.Of(a, b);
        Assert.True(error <= tolerance, $"{law}: relative error {error:E1}, more than {tolerance:E0}\n{a}\n{b}");
    }

    private static Tensor<double> Gradient(Func<Var<Tensor<double>>, Var<Tensor<double>>> f, Tensor<double> at, Tensor<double> seed)
    {
        var variable = new Var<Tensor<double>>(at);
        f(variable).Backward(seed);
        return variable.HasGradient ? Full(variable.Gradient, at.Shape) : Tensor.Zeros(at.Shape);
    }

    private static Tensor<double> Squared(Func<Var<Tensor<double>>, Var<Tensor<double>>> f, Tensor<double> at, Tensor<double> seed) =>
        Gradient(x => { var y = f(x); return y * y; }, at, seed);
}
