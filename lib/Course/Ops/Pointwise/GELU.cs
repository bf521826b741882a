using System.Numerics.Tensors;

namespace Course;

/// <summary>y = x Φ(x) with the normal distribution function Φ, and derivative Φ(x) + x φ(x).</summary>
/// <remarks>Ledger E-46. D. Hendrycks, K. Gimpel, 2016; the exact form, as PyTorch computes it by default.</remarks>
public readonly struct GELU : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        NormalDistribution.Values(x, y);
        TensorPrimitives.Multiply(x, y, y);
    }

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => x.NormalDistribution() + x * NormalDensity(x);

    /// <summary>φ(x) = e^{−x²/2}/√(2π), the density of N(0, 1).</summary>
    public static V NormalDensity<V>(V x) where V : IArray<V> => 1 / Math.Sqrt(2 * Math.PI) * (-0.5 * (x * x)).Exp();

    /// <inheritdoc/>
    public static Tex Print(Tex x) => Tex.Function(@"\mathrm{GELU}", x);
}

public static partial class Operations
{
    /// <summary>y = x Φ(x) with the normal distribution function Φ, and derivative Φ(x) + x φ(x).</summary>
    public static V GELU<V>(this V x) where V : IArray<V> => V.Map<GELU>(x);
}
