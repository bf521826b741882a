using static System.Runtime.InteropServices.MemoryMarshal;

namespace Course;

/// <summary>y = x Φ(x) with the normal distribution function Φ, and derivative Φ(x) + x φ(x).</summary>
/// <remarks>Ledger E-46. D. Hendrycks, K. Gimpel, 2016; the exact form, as PyTorch computes it by default.</remarks>
public readonly struct GELU : IActivation
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float)) Lanes.Run<float, FloatValue>(Cast<T, float>(x), Cast<T, float>(x), Cast<T, float>(y));
        else if (typeof(T) == typeof(Half)) Lanes.RunInFloat<FloatValue>(Cast<T, Half>(x), Cast<T, Half>(x), Cast<T, Half>(y));
        else
            for (int i = 0; i < x.Length; i++) y[i] = x[i] * T.CreateTruncating(NormalCurve.Of(double.CreateTruncating(x[i])).Distribution);
    }

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => x.NormalDistribution() + x * NormalDensity(x);

    /// <summary>φ(x) = e^{−x²/2}/√(2π), the density of N(0, 1).</summary>
    public static V NormalDensity<V>(V x) where V : IArray<V> => 1 / Math.Sqrt(2 * Math.PI) * (-0.5 * (x * x)).Exp();

    /// <inheritdoc/>
    public static void Pull<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> g, Span<T> xBar) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float)) Lanes.Run<float, FloatSlope>(Cast<T, float>(x), Cast<T, float>(g), Cast<T, float>(xBar));
        else if (typeof(T) == typeof(Half)) Lanes.RunInFloat<FloatSlope>(Cast<T, Half>(x), Cast<T, Half>(g), Cast<T, Half>(xBar));
        else
            for (int i = 0; i < x.Length; i++)
            {
                double at = double.CreateTruncating(x[i]);
                var (distribution, density) = NormalCurve.Of(at);
                xBar[i] = g[i] * T.CreateTruncating(distribution + at * density);
            }
    }

    /// <inheritdoc/>
    public static Tex Print(Tex x) => Tex.Function(@"\operatorname{GELU}", x);

    private readonly struct FloatValue : ILaneFunction<float>
    {
        public static Vector<float> Invoke(Vector<float> x, Vector<float> _) => x * NormalCurve.Of(x).Distribution;

        public static float Invoke(float x, float g) => Invoke(Vector.Create(x), default)[0];
    }

    private readonly struct FloatSlope : ILaneFunction<float>
    {
        public static Vector<float> Invoke(Vector<float> x, Vector<float> g)
        {
            var (distribution, density) = NormalCurve.Of(x);
            return g * (distribution + x * density);
        }

        public static float Invoke(float x, float g) => Invoke(Vector.Create(x), Vector.Create(g))[0];
    }
}

public static partial class Operations
{
    /// <summary>y = x Φ(x) with the normal distribution function Φ.</summary>
    public static V GELU<V>(this V x) where V : IArray<V> => V.Map<GELU>(x);
}
