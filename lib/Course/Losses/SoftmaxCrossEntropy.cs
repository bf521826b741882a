namespace Course;

/// <summary>
/// Softmax and cross-entropy as one function of the scores: L = −Σᵢ yᵢ log pᵢ with log p from <see cref="LogSoftmax"/>,
/// and the mean over rows for a batch. Its gradient by the scores is the simplest in the course: p − y.
/// </summary>
/// <remarks>
/// Shapes [B, C] and [B, C] (or one row, [C] and [C]) give a single number. p − y needs Σy = 1, which is checked;
/// without it the gradient of a row is (Σy)p − y. Ledger E-51, E-52.
/// </remarks>
public static class SoftmaxCrossEntropy
{
    /// <summary>L = −Σ y ⊙ log p, averaged over the rows.</summary>
    /// <param name="z">Scores (logits), shape [B, C].</param>
    /// <param name="y">Targets, shape [B, C]: each row is a distribution, such as a one-hot label.</param>
    /// <exception cref="ShapeException">The shapes differ, or are empty.</exception>
    /// <exception cref="DistributionException">A row of y is no distribution, or a score is NaN.</exception>
    public static T Of<T>(Tensor<T> z, Tensor<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check(z, y);
        var logP = LogSoftmax.Of(z);
        T loss = T.Zero;
        for (int i = 0; i < z.Count; i++)
            if (y.Span[i] != T.Zero) loss -= y.Span[i] * logP.Span[i];
        return loss / T.CreateTruncating(Targets.Rows(y.Shape));
    }

    /// <summary>The same loss for labels: the mean of −log p of each row's class.</summary>
    /// <param name="z">Scores (logits), shape [B, C].</param>
    /// <param name="labels">A class from 0 to C − 1 for each row.</param>
    /// <exception cref="ArgumentException">There are not as many labels as rows, or a label is no class.</exception>
    /// <exception cref="DistributionException">A score is NaN.</exception>
    public static T Of<T>(Tensor<T> z, IReadOnlyList<int> labels) where T : unmanaged, IFloatingPointIeee754<T> => Of(z, Targets.OneHot(z, labels));

    /// <summary>∂L/∂z of one row, derived by hand for Σy = 1: p − y, where p is the softmax of the scores.</summary>
    public static V Slope<V>(V p, V y) where V : IArray<V> => p - y;

    /// <summary>∂L/∂z of a batch: p − y divided by the number of rows.</summary>
    /// <inheritdoc cref="Of{T}(Tensor{T}, Tensor{T})" path="/param"/>
    /// <exception cref="ShapeException">The shapes differ, or are empty.</exception>
    /// <exception cref="DistributionException">A row of y is no distribution, or a score is NaN.</exception>
    public static Tensor<T> Gradient<T>(Tensor<T> z, Tensor<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check(z, y);
        return Slope(Softmax.Of(z), y) / Targets.Rows(y.Shape);
    }

    /// <summary>The same gradient for labels.</summary>
    /// <inheritdoc cref="Of{T}(Tensor{T}, IReadOnlyList{int})" path="/param"/>
    /// <exception cref="ArgumentException">There are not as many labels as rows, or a label is no class.</exception>
    /// <exception cref="DistributionException">A score is NaN.</exception>
    public static Tensor<T> Gradient<T>(Tensor<T> z, IReadOnlyList<int> labels) where T : unmanaged, IFloatingPointIeee754<T> => Gradient(z, Targets.OneHot(z, labels));

    private static void Check<T>(Tensor<T> z, Tensor<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        ShapeException.ThrowIfDifferent("The targets", y.Shape, "the scores", z.Shape);
        Targets.ThrowIfNoDistributions(y);
        for (int i = 0; i < z.Count; i++)
            if (T.IsNaN(z.Span[i]))
                throw new DistributionException($"{Targets.Place(i, z.Shape)} of the scores is NaN. In training this mostly means that the steps are too large.");
    }
}
