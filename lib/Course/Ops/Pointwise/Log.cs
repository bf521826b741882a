using System.Numerics.Tensors;

namespace Course;

/// <summary>y = ln x for x &gt; 0, with derivative 1/x.</summary>
/// <remarks>Ledger E-46.</remarks>
public readonly struct Log : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Log(x, y);

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => 1 / x;

    /// <inheritdoc/>
    public static Tex Print(Tex x) => Tex.Function(@"\ln", x);

    /// <inheritdoc/>
    public static Domain Domain => Domain.Positive;
}

public static partial class Operations
{
    /// <summary>y = ln x for x &gt; 0, with derivative 1/x.</summary>
    public static V Log<V>(this V x) where V : IArray<V> => V.Map<Log>(x);
}
