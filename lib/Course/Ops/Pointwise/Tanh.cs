using System.Numerics.Tensors;

namespace Course;

/// <summary>y = tanh x, with derivative 1 − y².</summary>
/// <remarks>Ledger E-46.</remarks>
public readonly struct Tanh : IActivation
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Tanh(x, y);

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => 1 - y * y;

    /// <inheritdoc/>
    public static void Pull<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> g, Span<T> xBar) where T : unmanaged, IFloatingPointIeee754<T> => Lanes.Run<T, Derivative<T>>(y, g, xBar);

    /// <inheritdoc/>
    public static Tex Print(Tex x) => Tex.Function(@"\tanh", x);

    private readonly struct Derivative<T> : ILaneFunction<T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static Vector<T> Invoke(Vector<T> y, Vector<T> g) => g - g * y * y;

        public static T Invoke(T y, T g) => g - g * y * y;
    }
}

public static partial class Operations
{
    /// <summary>y = tanh x, with derivative 1 − y².</summary>
    public static V Tanh<V>(this V x) where V : IArray<V> => V.Map<Tanh>(x);
}
