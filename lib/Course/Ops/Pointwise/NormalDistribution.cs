namespace Course;

/// <summary>y = Φ(x), the distribution function of N(0, 1), with derivative φ(x) = e^{−x²/2}/√(2π).</summary>
/// <remarks>The exact GELU is x Φ(x).</remarks>
public readonly struct NormalDistribution : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++) y[i] = T.CreateTruncating(0.5 * MathNet.Numerics.SpecialFunctions.Erfc(-double.CreateTruncating(x[i]) / Math.Sqrt(2)));
    }

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => GELU.NormalDensity(x);

    /// <inheritdoc/>
    public static Tex Print(Tex x) => new($@"\Phi\left({x.Text}\right)");
}

public static partial class Operations
{
    /// <summary>y = Φ(x), the distribution function of N(0, 1), with derivative φ(x) = e^{−x²/2}/√(2π).</summary>
    public static V NormalDistribution<V>(this V x) where V : IArray<V> => V.Map<NormalDistribution>(x);
}
