namespace Course;

/// <summary>Sets the smallest weights of a matrix to zero: a network has many that hardly matter.</summary>
/// <remarks>Ledger D-10. Y. LeCun et al., Optimal Brain Damage, 1990; S. Han et al., 2015. A weight that is zero needs no multiplication.</remarks>
public static class MagnitudePruning
{
    /// <summary>Which weights stay when a share of them goes: true for the largest by magnitude; of equal ones the first go.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="share">The share that goes, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public static bool[] Mask<T>(Tensor<T> weights, double share) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!(share >= 0 && share <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "The share of weights to prune lies between 0 and 1.");
        var kept = new bool[weights.Count];
        Array.Fill(kept, true);
        T[] values = weights.ToArray();
        foreach (int place in Enumerable.Range(0, values.Length).OrderBy(place => T.Abs(values[place])).Take((int)Math.Round(share * values.Length))) kept[place] = false;
        return kept;
    }

    /// <summary>Sets to zero what a mask does not keep; after a step of training, keeps a pruned network pruned.</summary>
    /// <exception cref="ShapeException">The mask has another number of entries.</exception>
    public static void Apply<T>(Tensor<T> weights, bool[] mask) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (mask.Length != weights.Count) throw new ShapeException($"The mask has {mask.Length} entries; the weights of shape {weights.Shape} are {weights.Count}.");
        for (int i = 0; i < mask.Length; i++)
            if (!mask[i]) weights.Span[i] = T.Zero;
    }
}
