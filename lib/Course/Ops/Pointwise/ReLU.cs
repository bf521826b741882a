using System.Numerics.Tensors;

namespace Course;

/// <summary>y = max(0, x), with derivative 1 for x &gt; 0 and 0 for x ≤ 0.</summary>
/// <remarks>Ledger E-46. At x = 0 the slope is taken as 0, as PyTorch does.</remarks>
public readonly struct ReLU : IActivation
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Max(x, T.Zero, y);

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => V.Map<Step>(x);

    /// <inheritdoc/>
    public static void Pull<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> g, Span<T> xBar) where T : unmanaged, IFloatingPointIeee754<T> => Lanes.Run<T, Gate<T>>(x, g, xBar);

    /// <inheritdoc/>
    public static Tex Print(Tex x) => Tex.Function(@"\operatorname{ReLU}", x);

    /// <inheritdoc/>
    public static Domain Domain => Domain.KinkAtZero;

    private readonly struct Gate<T> : ILaneFunction<T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static Vector<T> Invoke(Vector<T> x, Vector<T> g) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<T>.Zero), g, Vector<T>.Zero);

        public static T Invoke(T x, T g) => x > T.Zero ? g : T.Zero;
    }
}

public static partial class Operations
{
    /// <summary>y = max(0, x), with derivative 1 for x &gt; 0 and 0 for x ≤ 0.</summary>
    public static V ReLU<V>(this V x) where V : IArray<V> => V.Map<ReLU>(x);
}
