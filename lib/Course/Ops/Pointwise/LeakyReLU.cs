
namespace Course;

/// <summary>y = x for x &gt; 0, else c x with a small slope c, so that no unit dies; the derivative is 1 or c.</summary>
/// <remarks>Ledger E-46. A. Maas, A. Hannun, A. Ng, 2013.</remarks>
public readonly struct LeakyReLU : IPointwiseFamily
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, T c, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++) y[i] = x[i] > T.Zero ? x[i] : c * x[i];
    }

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y, double c) where V : IArray<V> => c + (1 - c) * V.Map<Step>(x);

    /// <inheritdoc/>
    public static Tex Print(Tex x, double c) => new($@"\mathrm{{LeakyReLU}}_{{{((Tex)c).Text}}}\left({x.Text}\right)");

    /// <inheritdoc/>
    public static Domain Domain => Domain.KinkAtZero;

    /// <inheritdoc/>
    public static IReadOnlyList<double> Examples => [0.01, 0.2];
}

public static partial class Operations
{
    /// <summary>y = x for x &gt; 0, else <paramref name="slope"/> · x.</summary>
    public static V LeakyReLU<V>(this V x, double slope = 0.01) where V : IArray<V> => V.Map<LeakyReLU>(x, slope);
}
