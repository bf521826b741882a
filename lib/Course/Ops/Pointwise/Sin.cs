using System.Numerics.Tensors;

namespace Course;

/// <summary>y = sin x, with derivative cos x.</summary>
/// <remarks>Used by test functions of one variable.</remarks>
public readonly struct Sin : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sin(x, y);

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => V.Map<Cos>(x);

    /// <inheritdoc/>
    public static Tex Print(Tex x) => Tex.Function(@"\sin", x);
}

public static partial class Operations
{
    /// <summary>y = sin x, with derivative cos x.</summary>
    public static V Sin<V>(this V x) where V : IArray<V> => V.Map<Sin>(x);
}
