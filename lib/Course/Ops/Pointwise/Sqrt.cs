using System.Numerics.Tensors;

namespace Course;

/// <summary>y = √x for x ≥ 0, with derivative 1/(2y).</summary>
/// <remarks>Ledger E-46.</remarks>
public readonly struct Sqrt : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sqrt(x, y);

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => 0.5 / y;

    /// <inheritdoc/>
    public static Tex Print(Tex x) => $@"\sqrt{{{x.Text}}}";

    /// <inheritdoc/>
    public static Domain Domain => Domain.Positive;
}

public static partial class Operations
{
    /// <summary>y = √x for x ≥ 0, with derivative 1/(2y).</summary>
    public static V Sqrt<V>(this V x) where V : IArray<V> => V.Map<Sqrt>(x);
}
