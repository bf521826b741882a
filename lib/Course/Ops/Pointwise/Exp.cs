using System.Numerics.Tensors;

namespace Course;

/// <summary>y = eˣ, with derivative y.</summary>
/// <remarks>Ledger E-46.</remarks>
public readonly struct Exp : IPointwise
{
    /// <inheritdoc/>
    public static void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Exp(x, y);

    /// <inheritdoc/>
    public static V Slope<V>(V x, V y) where V : IArray<V> => y;

    /// <inheritdoc/>
    public static Tex Print(Tex x) => new($"e^{{{x.Text}}}", TexBinding.Power);
}

public static partial class Operations
{
    /// <summary>y = eˣ, with derivative y.</summary>
    public static V Exp<V>(this V x) where V : IArray<V> => V.Map<Exp>(x);
}
