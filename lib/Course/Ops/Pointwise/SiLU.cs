using System.Numerics.Tensors;

namespace Course;

/// <summary>y = x σ(x), with derivative σ(x) + y (1 − σ(x)). Also called swish.</summary>
/// <remarks>Ledger E-46. S. Elfwing, E. Uchibe, K. Doya, 2017.</remarks>
public readonly struct SiLU : IActivation
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.Sigmoid(x, y);
        TensorPrimitives.Multiply(x, y, y);
    }

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => x.Sigmoid() + y * (1 - x.Sigmoid());

    /// <inheritdoc/>
    public static void Pull<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> g, Span<T> xBar) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            T sigmoid = T.One / (T.One + T.Exp(-x[i]));
            xBar[i] = g[i] * (sigmoid + y[i] * (T.One - sigmoid));
        }
    }

    /// <inheritdoc/>
    public static Tex Print(Tex x) => Tex.Function(@"\operatorname{SiLU}", x);
}

public static partial class Operations
{
    /// <summary>y = x σ(x), with derivative σ(x) + y (1 − σ(x)). Also called swish.</summary>
    public static V SiLU<V>(this V x) where V : IArray<V> => V.Map<SiLU>(x);
}
