using System.Numerics.Tensors;

namespace Course;

/// <summary>y = σ(x) = 1/(1 + e⁻ˣ), with derivative y(1 − y).</summary>
/// <remarks>Ledger E-40, E-46.</remarks>
public readonly struct Sigmoid : IActivation
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sigmoid(x, y);

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => y * (1 - y);

    /// <inheritdoc/>
    public static void Pull<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> g, Span<T> xBar) where T : unmanaged, IFloatingPointIeee754<T> => Lanes.Run<T, Derivative<T>>(y, g, xBar);

    /// <inheritdoc/>
    public static Tex Print(Tex x) => $@"\sigma\left({x.Text}\right)";

    private readonly struct Derivative<T> : ILaneFunction<T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static Vector<T> Invoke(Vector<T> y, Vector<T> g) => g * y * (Vector<T>.One - y);

        public static T Invoke(T y, T g) => g * y * (T.One - y);
    }
}

public static partial class Operations
{
    /// <summary>y = σ(x) = 1/(1 + e⁻ˣ), with derivative y(1 − y).</summary>
    public static V Sigmoid<V>(this V x) where V : IArray<V> => V.Map<Sigmoid>(x);
}
