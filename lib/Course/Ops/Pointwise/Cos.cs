using System.Numerics.Tensors;

namespace Course;

/// <summary>y = cos x, with derivative −sin x.</summary>
/// <remarks>Used by test functions of one variable.</remarks>
public readonly struct Cos : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Cos(x, y);

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => -V.Map<Sin>(x);

    /// <inheritdoc/>
    public static Tex Print(Tex x) => Tex.Function(@"\cos", x);
}

public static partial class Operations
{
    /// <summary>y = cos x, with derivative −sin x.</summary>
    public static V Cos<V>(this V x) where V : IArray<V> => V.Map<Cos>(x);
}
