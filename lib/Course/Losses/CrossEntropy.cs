namespace Course;

/// <summary>
/// Cross-entropy of predicted probabilities p and a target distribution y: L = −Σᵢ yᵢ log pᵢ for a row, and the mean over rows for a batch.
/// </summary>
/// <remarks>
/// Shapes [B, C] and [B, C] (or one row, [C] and [C]) give a single number. Where the probabilities come from a softmax,
/// <see cref="SoftmaxCrossEntropy"/> takes the scores themselves and is exact where this one meets log 0. Ledger E-51.
/// </remarks>
public static class CrossEntropy
{
    /// <summary>L = −Σ y ⊙ log p, averaged over the rows, with log 0 counted only where y asks for it.</summary>
    /// <param name="p">Probabilities, shape [B, C].</param>
    /// <param name="y">Targets, shape [B, C]: each row is a distribution, such as a one-hot label.</param>
    /// <returns>The loss; ∞ where a class that y wants has probability 0.</returns>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="DistributionException">A row of y is no distribution, or a number of p is negative or NaN.</exception>
    public static T Of<T>(Tensor<T> p, Tensor<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check(p, y);
        T loss = T.Zero;
        for (int i = 0; i < p.Count; i++)
            if (y.Span[i] != T.Zero) loss -= y.Span[i] * T.Log(p.Span[i]);
        return loss / T.CreateTruncating(Targets.Rows(y.Shape));
    }

    /// <summary>∂L/∂p of one row, derived by hand: −y/p, element by element.</summary>
    public static V Slope<V>(V p, V y) where V : IArray<V> => -(y / p);

    /// <summary>∂L/∂p of a batch: −y/p divided by the number of rows.</summary>
    /// <inheritdoc cref="Of{T}(Tensor{T}, Tensor{T})" path="/param"/>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="DistributionException">A row of y is no distribution, or a number of p is negative or NaN.</exception>
    public static Tensor<T> Gradient<T>(Tensor<T> p, Tensor<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check(p, y);
        return Slope(p, y) / Targets.Rows(y.Shape);
    }

    private static void Check<T>(Tensor<T> p, Tensor<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        ShapeException.ThrowIfDifferent("The targets", y.Shape, "the probabilities", p.Shape);
        Targets.ThrowIfNoDistributions(y);
        for (int i = 0; i < p.Count; i++)
            if (!(p.Span[i] >= T.Zero))
                throw new DistributionException($"{Targets.Place(i, p.Shape)} of the probabilities is {p.Span[i]}; a probability is 0 or more. Scores go to SoftmaxCrossEntropy instead.");
    }
}
