namespace Course;

/// <summary>y = 1, 0 or −1 as x is positive, zero or negative; its derivative is 0.</summary>
/// <remarks>The slope of the absolute value.</remarks>
public readonly struct Sign : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++) y[i] = x[i] > T.Zero ? T.One : x[i] < T.Zero ? T.NegativeOne : T.Zero;
    }

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => 0;

    /// <inheritdoc/>
    public static Tex Print(Tex x) => Tex.Function(@"\mathrm{sign}", x);

    /// <inheritdoc/>
    public static Domain Domain => Domain.KinkAtZero;
}

public static partial class Operations
{
    /// <summary>y = 1, 0 or −1 as x is positive, zero or negative; its derivative is 0.</summary>
    public static V Sign<V>(this V x) where V : IArray<V> => V.Map<Sign>(x);
}
