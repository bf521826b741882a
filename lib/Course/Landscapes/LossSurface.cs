using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// The loss of a network along a line or over a plane through its weights: L(θ + a d₁ + b d₂). The weights are as before
/// afterwards, also when the loss throws.
/// </summary>
/// <remarks>Ledger C-05. Directions come from <see cref="FilterDirection"/>; batch norm belongs in use (Training = false).</remarks>
public static class LossSurface
{
    /// <summary>L(θ + a d) for each a.</summary>
    /// <param name="parameters">θ.</param>
    /// <param name="direction">d: an array for each parameter, in its shape.</param>
    /// <param name="a">How far to go; 0 is where the weights are.</param>
    /// <param name="loss">Computes the loss of the network with its present weights.</param>
    /// <exception cref="ShapeException">A direction does not have a parameter's shape.</exception>
    public static double[] Line<T>(IReadOnlyList<Parameter<T>> parameters, IReadOnlyList<Tensor<T>> direction, IReadOnlyList<double> a, Func<double> loss) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var values = Plane(parameters, direction, direction, a, [0], loss);
        return [.. values.Cast<double>()];
    }

    /// <summary>L(θ + a d₁ + b d₂) for every pair: row i belongs to b[i], column j to a[j], as charts of surfaces take it.</summary>
    /// <param name="parameters">θ.</param>
    /// <param name="first">d₁.</param>
    /// <param name="second">d₂.</param>
    /// <param name="a">How far to go along d₁.</param>
    /// <param name="b">How far to go along d₂.</param>
    /// <param name="loss">Computes the loss of the network with its present weights.</param>
    /// <exception cref="ShapeException">A direction does not have a parameter's shape.</exception>
    public static double[,] Plane<T>(IReadOnlyList<Parameter<T>> parameters, IReadOnlyList<Tensor<T>> first, IReadOnlyList<Tensor<T>> second, IReadOnlyList<double> a, IReadOnlyList<double> b, Func<double> loss) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check(parameters, first, nameof(first));
        Check(parameters, second, nameof(second));
        Tensor<T>[] home = [.. parameters.Select(parameter => parameter.Value.Copy())];
        var values = new double[b.Count, a.Count];
        try
        {
            for (int i = 0; i < b.Count; i++)
                for (int j = 0; j < a.Count; j++)
                {
                    for (int p = 0; p < home.Length; p++) Move(parameters[p].Value.Span, home[p].Span, first[p].Span, a[j], second[p].Span, b[i]);
                    values[i, j] = loss();
                }
        }
        finally
        {
            for (int p = 0; p < home.Length; p++) home[p].Span.CopyTo(parameters[p].Value.Span);
        }
        return values;
    }

    private static void Move<T>(Span<T> weights, ReadOnlySpan<T> home, ReadOnlySpan<T> first, double a, ReadOnlySpan<T> second, double b) where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.MultiplyAdd(first, T.CreateTruncating(a), home, weights);
        TensorPrimitives.MultiplyAdd(second, T.CreateTruncating(b), weights, weights);
    }

    private static void Check<T>(IReadOnlyList<Parameter<T>> parameters, IReadOnlyList<Tensor<T>> direction, string name) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (direction.Count != parameters.Count) throw new ShapeException($"The direction '{name}' has {direction.Count} arrays for {parameters.Count} parameters; it needs one for each.");
        for (int i = 0; i < parameters.Count; i++)
            ShapeException.ThrowIfDifferent($"Array {i} of the direction '{name}'", direction[i].Shape, $"the parameter '{parameters[i].Name}'", parameters[i].Value.Shape);
    }
}
