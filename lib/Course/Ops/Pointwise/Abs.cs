using System.Numerics.Tensors;

namespace Course;

/// <summary>y = |x|, with derivative sign x.</summary>
/// <remarks>Ledger E-27. At x = 0 the slope is taken as 0.</remarks>
public readonly struct Abs : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Abs(x, y);

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => V.Map<Sign>(x);

    /// <inheritdoc/>
    public static Tex Print(Tex x) => $@"\left|{x.Text}\right|";

    /// <inheritdoc/>
    public static Domain Domain => Domain.KinkAtZero;
}

public static partial class Operations
{
    /// <summary>y = |x|, with derivative sign x.</summary>
    public static V Abs<V>(this V x) where V : IArray<V> => V.Map<Abs>(x);
}
