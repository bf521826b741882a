namespace Course;

/// <summary>
/// The 1/√N scaling of residual networks x ← x + ε F(x): with ε = 1/√N the variance of N layers grows by at most e = lim (1 + 1/N)ᴺ instead of 2ᴺ.
/// </summary>
/// <remarks>Multiply the output of the branch, or the first weights of its last matrix as GPT-2 does. Ledger B-05, B-06.</remarks>
public static class DepthScale
{
    /// <summary>ε = 1/√N.</summary>
    /// <param name="layers">N, the number of residual branches.</param>
    /// <exception cref="ArgumentOutOfRangeException">N is not positive.</exception>
    public static double Of(int layers) => 1 / Math.Sqrt(Hyperparameter.Count(layers));

    /// <summary>Weights of variance 1/(N · n_in): LeCun's normal numbers times ε.</summary>
    /// <param name="shape">[inputs, outputs] or [filters, channels, height, width].</param>
    /// <param name="seed">The same seed gives the same numbers.</param>
    /// <param name="layers">N.</param>
    /// <exception cref="ArgumentOutOfRangeException">N is not positive.</exception>
    public static Tensor<double> Normal(Shape shape, int seed, int layers) => LeCun.Normal(shape, seed) * Of(layers);
}
