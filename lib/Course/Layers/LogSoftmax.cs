namespace Course;

/// <summary>
/// The logarithm of softmax, computed without softmax: log pᵢ = zᵢ − m − log Σₖ exp(zₖ − m), where m is the row's largest score.
/// </summary>
/// <remarks>
/// Shape […, C] gives […, C]; the classes are along the last axis. No exponent is above 0 and one of them is 0, so the sum lies
/// between 1 and C: it neither overflows nor vanishes, however large the scores. Ledger E-52.
/// </remarks>
public static class LogSoftmax
{
    /// <summary>log p = z − m − log Σ exp(z − m), composed of primitives: over <see cref="Var{V}"/> it differentiates itself.</summary>
    /// <param name="z">Scores (logits), shape […, C].</param>
    /// <exception cref="ShapeException">There is no axis, or the last one is empty.</exception>
    public static V Of<V>(V z) where V : IArray<V>
    {
        var shifted = z - z.Max(-1);
        return shifted - shifted.Exp().Sum(-1, keepAxis: true).Log();
    }

    /// <summary>The gradient by z, derived by hand: z̄ = G − exp(log p) Σ G, with the sum along each row.</summary>
    /// <param name="g">The gradient by log p, of its shape.</param>
    /// <param name="logP">What <see cref="Of"/> gave.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static V Backward<V>(V g, V logP) where V : IArray<V>
    {
        ShapeException.ThrowIfDifferent("The gradient by the log-probabilities", g.Shape, "the log-probabilities", logP.Shape);
        return g - logP.Exp() * g.Sum(-1, keepAxis: true);
    }
}
