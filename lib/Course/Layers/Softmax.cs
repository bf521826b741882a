namespace Course;

/// <summary>
/// Softmax turns each row of scores into probabilities: pᵢ = exp(zᵢ) / Σₖ exp(zₖ). Every pᵢ is positive and a row sums to 1.
/// </summary>
/// <remarks>
/// Shape […, C] gives […, C]; the classes are along the last axis. The row's largest score m is taken off first, which changes
/// no probability (exp(−m) cancels in the fraction) and keeps exp from overflowing.
/// Jacobian of one row: ∂pᵢ/∂zⱼ = pᵢ(δᵢⱼ − pⱼ). Ledger E-50.
/// </remarks>
public static class Softmax
{
    /// <summary>p = exp(z − m) / Σ exp(z − m), composed of primitives: over <see cref="Var{V}"/> it differentiates itself.</summary>
    /// <param name="z">Scores (logits), shape […, C].</param>
    /// <exception cref="ShapeException">There is no axis, or the last one is empty.</exception>
    public static V Of<V>(V z) where V : IArray<V>
    {
        var e = (z - z.Max(-1)).Exp();
        return e / e.Sum(-1, keepAxis: true);
    }

    /// <summary>
    /// The gradient by z, derived by hand: z̄ = G ⊙ p − p Σ G ⊙ p, with the sum along each row. It is the Jacobian
    /// multiplied by the incoming gradient, without ever writing its C² entries down.
    /// </summary>
    /// <param name="g">The gradient by p, of its shape.</param>
    /// <param name="p">The probabilities that <see cref="Of"/> gave.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static V Backward<V>(V g, V p) where V : IArray<V>
    {
        ShapeException.ThrowIfDifferent("The gradient by the probabilities", g.Shape, "the probabilities", p.Shape);
        var share = g * p;
        return share - p * share.Sum(-1, keepAxis: true);
    }
}
