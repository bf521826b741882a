namespace Course;

/// <summary>y = 1 for x &gt; 0, else 0; its derivative is 0.</summary>
/// <remarks>The slope of ReLU.</remarks>
public readonly struct Step : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++) y[i] = x[i] > T.Zero ? T.One : T.Zero;
    }

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => 0;

    /// <inheritdoc/>
    public static Tex Print(Tex x) => $@"\left[{x.Text} > 0\right]";

    /// <inheritdoc/>
    public static Domain Domain => Domain.KinkAtZero;
}

public static partial class Operations
{
    /// <summary>y = 1 for x &gt; 0, else 0; its derivative is 0.</summary>
    public static V Step<V>(this V x) where V : IArray<V> => V.Map<Step>(x);
}
