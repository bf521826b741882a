using System.Numerics.Tensors;

namespace Course;

/// <summary>y = tanh x, with derivative 1 − y².</summary>
/// <remarks>Ledger E-46.</remarks>
public readonly struct Tanh : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Tanh(x, y);

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => 1 - y * y;

    /// <inheritdoc/>
    public static Tex Print(Tex x) => Tex.Function(@"\tanh", x);
}

public static partial class Operations
{
    /// <summary>y = tanh x, with derivative 1 − y².</summary>
    public static V Tanh<V>(this V x) where V : IArray<V> => V.Map<Tanh>(x);
}
