using System.Numerics.Tensors;

namespace Course;

/// <summary>y = xᶜ for a fixed exponent c, with derivative c xᶜ⁻¹.</summary>
/// <remarks>Ledger E-46. For exponents that are no whole numbers, x must be positive.</remarks>
public readonly struct Power : IPointwiseFamily
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, T c, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (c == T.CreateTruncating(2)) TensorPrimitives.Multiply(x, x, y);
        else TensorPrimitives.Pow(x, c, y);
    }

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y, double c) where V : IArray<V> => c * V.Map<Power>(x, c - 1);

    /// <inheritdoc/>
    public static Tex Print(Tex x, double c) => c == 1 ? x : x.Power(((Tex)c).Text);

    /// <inheritdoc/>
    public static Domain Domain => Domain.Positive;

    /// <inheritdoc/>
    public static IReadOnlyList<double> Examples => [2, 3, -1, 0.5, 1.7];
}

public static partial class Operations
{
    /// <summary>y = xᶜ, element by element.</summary>
    public static V Power<V>(this V x, double exponent) where V : IArray<V> => V.Map<Power>(x, exponent);

    /// <summary>y = x², element by element.</summary>
    public static V Square<V>(this V x) where V : IArray<V> => V.Map<Power>(x, 2);
}
