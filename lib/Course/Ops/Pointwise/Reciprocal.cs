using System.Numerics.Tensors;

namespace Course;

/// <summary>y = 1/x, with derivative −y².</summary>
/// <remarks>Ledger E-46.</remarks>
public readonly struct Reciprocal : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Divide(T.One, x, y);

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => -(y * y);

    /// <inheritdoc/>
    public static Tex Print(Tex x) => 1 / x;

    /// <inheritdoc/>
    public static Domain Domain => Domain.Positive;
}

public static partial class Operations
{
    /// <summary>y = 1/x, with derivative −y².</summary>
    public static V Reciprocal<V>(this V x) where V : IArray<V> => V.Map<Reciprocal>(x);
}
