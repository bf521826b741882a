namespace Course;

/// <summary>
/// Attention: each query asks all keys how well they fit, S = s Q Kᵀ with s = 1/√d, the answers become probabilities
/// P = softmax(S) by row, and the result is their mixture of the values, O = P V.
/// </summary>
/// <remarks>
/// Shapes: Q, K, V [heads, positions, d] (any batch axes in front), S and P [heads, positions, positions]. Ledger E-89.
/// A. Vaswani et al., 2017. Written over any array, so that it can be differentiated, checked and printed.
/// </remarks>
public static class ScaledDotProduct
{
    /// <summary>P = softmax(s Q Kᵀ), with −∞ in place of the scores that a mask hides.</summary>
    /// <param name="q">Q.</param>
    /// <param name="k">K.</param>
    /// <param name="scale">s, mostly 1/√d.</param>
    /// <param name="visible">For each score in row-major order, whether it counts; null for all.</param>
    public static V Probabilities<V>(V q, V k, double scale, bool[]? visible = null) where V : IArray<V>
    {
        var scores = scale * q.MatMul(k.Transpose());
        return Softmax.Of(visible is null ? scores : scores.Where(visible, double.NegativeInfinity));
    }

    /// <summary>O = P V.</summary>
    public static V Forward<V>(V q, V k, V v, double scale, bool[]? visible = null) where V : IArray<V> =>
        Probabilities(q, k, scale, visible).MatMul(v);

    /// <summary>
    /// V̄ = Pᵀ Ō; P̄ = Ō Vᵀ goes through the softmax to S̄ = P̄ ⊙ P − P Σ P̄ ⊙ P; Q̄ = s S̄ K and K̄ = s S̄ᵀ Q.
    /// What a mask hides has probability 0 and so gets gradient 0 by itself.
    /// </summary>
    /// <param name="g">Ō.</param>
    /// <param name="q">Q.</param>
    /// <param name="k">K.</param>
    /// <param name="v">V.</param>
    /// <param name="p">P of the forward pass.</param>
    /// <param name="scale">s.</param>
    public static (V Q, V K, V V) Backward<V>(V g, V q, V k, V v, V p, double scale) where V : IArray<V>
    {
        var sBar = scale * Softmax.Backward(MatMul.Left(g, v), p);
        return (sBar.MatMul(k), sBar.Transpose().MatMul(q), MatMul.Right(p, g));
    }
}
