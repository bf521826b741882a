using System.Numerics.Tensors;

namespace Course;

/// <summary>The length of the whole gradient, over all parameters together, and clipping by it.</summary>
/// <remarks>R. Pascanu, T. Mikolov, Y. Bengio, 2013. Ledger E-100.</remarks>
public static class GradientNorm
{
    /// <summary>‖g‖ = √(Σ g²) over all parameters; NaN or ∞ where a gradient is.</summary>
    public static double Of<T>(IReadOnlyList<Parameter<T>> parameters) where T : unmanaged, IFloatingPointIeee754<T>
    {
        double sum = 0;
        for (int i = 0; i < parameters.Count; i++)
        {
            // The norm of one array, not its sum of squares: in float that overflows for gradients above 1e19.
            double norm = Norm<T>(parameters[i].Gradient.Span);
            sum += norm * norm;
        }
        return Math.Sqrt(sum);
    }

    /// <summary>Shortens the gradient to the length <paramref name="most"/> if it is longer: g ← g · most/‖g‖.</summary>
    /// <returns>The norm before.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is not positive.</exception>
    public static double Clip<T>(IReadOnlyList<Parameter<T>> parameters, double most) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!(most > 0)) throw new ArgumentOutOfRangeException(nameof(most), most, "The longest gradient allowed must be positive.");
        double norm = Of(parameters);
        if (norm > most && double.IsFinite(norm)) Scale(parameters, most / norm);
        return norm;
    }

    /// <summary>g ← c g for all parameters.</summary>
    internal static void Scale<T>(IReadOnlyList<Parameter<T>> parameters, double factor) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < parameters.Count; i++)
            TensorPrimitives.Multiply(parameters[i].Gradient.Span, T.CreateTruncating(factor), parameters[i].Gradient.Span);
    }

    private static double Norm<T>(ReadOnlySpan<T> values) where T : unmanaged, IFloatingPointIeee754<T>
    {
        double norm = double.CreateTruncating(TensorPrimitives.Norm(values));
        if (double.IsFinite(norm)) return norm;
        T largest = TensorPrimitives.MaxMagnitude(values);
        if (!T.IsFinite(largest)) return double.CreateTruncating(largest);
        double scale = Math.Abs(double.CreateTruncating(largest)), sum = 0;
        foreach (T value in values) sum += Math.Pow(double.CreateTruncating(value) / scale, 2);
        return scale * Math.Sqrt(sum);
    }
}
