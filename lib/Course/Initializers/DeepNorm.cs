namespace Course;

/// <summary>
/// DeepNorm for very deep post-norm Transformers: x ← LayerNorm(α x + F(x)) with α = (2N)^¼, and weights of F scaled by β = (8N)^−¼ at the start.
/// </summary>
/// <remarks>
/// For N blocks of a decoder or encoder alone. In attention only the value and output projections are scaled, in the feed-forward net both matrices;
/// queries and keys are not: their size only sharpens the softmax. The document divides by its β, the inverse of this one.
/// Ledger E-88. H. Wang et al., DeepNet: Scaling Transformers to 1,000 Layers, 2022.
/// </remarks>
public static class DeepNorm
{
    /// <summary>α = (2N)^¼, by which the residual connection scales x.</summary>
    /// <param name="blocks">N.</param>
    /// <exception cref="ArgumentOutOfRangeException">N is not positive.</exception>
    public static double Alpha(int blocks) => Math.Pow(2.0 * Hyperparameter.Count(blocks), 0.25);

    /// <summary>β = (8N)^−¼, by which the first weights of the feed-forward net, the value and the output projections are scaled.</summary>
    /// <param name="blocks">N.</param>
    /// <exception cref="ArgumentOutOfRangeException">N is not positive.</exception>
    public static double Beta(int blocks) => Math.Pow(8.0 * Hyperparameter.Count(blocks), -0.25);

    /// <summary>Xavier's normal numbers times β, for the weights that are scaled.</summary>
    /// <param name="shape">[inputs, outputs].</param>
    /// <param name="seed">The same seed gives the same numbers.</param>
    /// <param name="blocks">N.</param>
    /// <exception cref="ArgumentOutOfRangeException">N is not positive.</exception>
    public static Tensor<double> Normal(Shape shape, int seed, int blocks) => Xavier.Normal(shape, seed, gain: Beta(blocks));
}
