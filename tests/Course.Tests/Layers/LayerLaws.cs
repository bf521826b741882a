namespace Course.Tests;

using Variable = Var<Tensor<double>>;

/// <summary>
/// What must hold for every layer with a backward pass derived by hand: its result and all its gradients are those of its
/// composition from primitive rules, and of central differences; and gradients add up over calls.
/// </summary>
public static class LayerLaws
{
    /// <param name="layer">The layer under test.</param>
    /// <param name="composed">The same function of input and parameters, composed of primitives only.</param>
    /// <param name="x">An input.</param>
    public static void Hold(Layer<double> layer, Func<Variable, IReadOnlyList<Variable>, Variable> composed, Tensor<double> x)
    {
        Variable input = new(x);
        Variable[] parameters = [.. layer.Parameters.Select(parameter => new Variable(parameter.Value))];
        var expected = composed(input, parameters);

        var y = layer.Forward(x).Copy();
        Laws.Close(y, expected.Value, Laws.Exact, "Forward = composition");

        var g = Tensor.Normal(y.Shape, seed: 9);
        expected.Backward(g);
        layer.ZeroGradients();
        var xBar = layer.Backward(g).Copy();
        Laws.Close(xBar, input.Gradient, Laws.Exact, "x̄ by hand = reverse mode");
        for (int i = 0; i < parameters.Length; i++)
            Laws.Close(layer.Parameters[i].Gradient, parameters[i].Gradient, Laws.Exact, $"{layer.Parameters[i].Name}: by hand = reverse mode");

        Laws.Close(xBar, CentralDifferences.Gradient(point => Laws.Inner(g, layer.Forward(point)), x), Laws.Differences, "x̄ by hand = central differences");
        foreach (var parameter in layer.Parameters) HoldForParameter(layer, parameter, x, g);

        layer.ZeroGradients();
        layer.Forward(x);
        Laws.Close(layer.Backward(g), xBar, Laws.Exact, "x̄ of a second pass, in arrays that were used before");
        double[][] once = [.. layer.Parameters.Select(parameter => parameter.Gradient.ToArray())];
        layer.Forward(x);
        layer.Backward(g, needsInputGradient: false);
        for (int i = 0; i < once.Length; i++)
            Laws.Close(Tensor.Of(layer.Parameters[i].Gradient.ToArray()), 2 * Tensor.Of(once[i]), Laws.Exact, $"{layer.Parameters[i].Name}: a second Backward adds the same again");
    }

    /// <summary>A float layer agrees with the double layer up to float's rounding.</summary>
    public static void HoldInFloat(Layer<float> single, Layer<double> layer, Tensor<double> x, double tolerance = 1e-5)
    {
        var input = x.To<float>();
        var y = layer.Forward(input.To<double>()).Copy();
        var g = Tensor.Normal(y.Shape, seed: 9).To<float>();
        Laws.Close(single.Forward(input).To<double>(), y, tolerance, "float Forward = double Forward");
        layer.ZeroGradients();
        single.ZeroGradients();
        Laws.Close(single.Backward(g).To<double>(), layer.Backward(g.To<double>()), tolerance, "float x̄ = double x̄");
        for (int i = 0; i < layer.Parameters.Count; i++)
            Laws.Close(single.Parameters[i].Gradient.To<double>(), layer.Parameters[i].Gradient, tolerance, $"{layer.Parameters[i].Name}: float = double");
    }

    private static void HoldForParameter(Layer<double> layer, Parameter<double> parameter, Tensor<double> x, Tensor<double> g)
    {
        var numbers = parameter.Value.Copy();
        var differences = CentralDifferences.Gradient(point =>
        {
            point.Span.CopyTo(parameter.Value.Span);
            return Laws.Inner(g, layer.Forward(x));
        }, numbers);
        numbers.Span.CopyTo(parameter.Value.Span);
        Laws.Close(parameter.Gradient, differences, Laws.Differences, $"{parameter.Name}: by hand = central differences");
    }
}
