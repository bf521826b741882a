namespace Course;

/// <summary>y = ln(1 + eˣ), a smooth ReLU, with derivative σ(x).</summary>
/// <remarks>
/// Ledger E-40: cross-entropy of a sigmoid, written with it, needs no logarithm of a number that may round to 0.
/// It is computed as max(x, 0) + ln(1 + e^−|x|), so that no exponential overflows, and with a logarithm that keeps all its
/// digits when e^−|x| is too small to change 1.
/// </remarks>
public readonly struct Softplus : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++) y[i] = T.Max(x[i], T.Zero) + LogOfOnePlus(T.Exp(-T.Abs(x[i])));
    }

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => x.Sigmoid();

    /// <inheritdoc/>
    public static Tex Print(Tex x) => new($@"\ln\left(1 + e^{{{x.Text}}}\right)", TexBinding.Product);

    /// <summary>ln(1 + u): the rounding error of 1 + u is divided out again (W. Kahan).</summary>
    private static T LogOfOnePlus<T>(T u) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sum = T.One + u;
        return sum == T.One ? u : T.Log(sum) * u / (sum - T.One);
    }
}

public static partial class Operations
{
    /// <summary>y = ln(1 + eˣ), with derivative σ(x).</summary>
    public static V Softplus<V>(this V x) where V : IArray<V> => V.Map<Softplus>(x);
}
