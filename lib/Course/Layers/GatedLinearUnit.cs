namespace Course;

/// <summary>
/// A gated unit: one half of a product decides how much of the other half passes, y = f(a) ⊙ b. With f = SiLU it is the
/// SwiGLU of today's language models.
/// </summary>
/// <remarks>Shape […, 2 · width] gives […, width]; a is the first half of the last axis. ā = ȳ ⊙ b ⊙ f′(a), b̄ = ȳ ⊙ f(a). N. Shazeer, 2020.</remarks>
public static class GatedLinearUnit
{
    /// <summary>y = f(a) ⊙ b.</summary>
    /// <exception cref="ShapeException">The last axis cannot be halved.</exception>
    public static V Forward<V, F>(V x) where V : IArray<V> where F : IPointwise
    {
        int width = Half(x.Shape);
        return V.Map<F>(x.Slice(-1, 0, width)) * x.Slice(-1, width, width);
    }

    internal static int Half(Shape shape) => shape.Rank > 0 && shape[-1] % 2 == 0
        ? shape[-1] / 2
        : throw new ShapeException($"A gated unit halves the last axis, so its size must be even; got shape {shape}.");
}
