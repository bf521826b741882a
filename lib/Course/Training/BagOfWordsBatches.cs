namespace Course;

/// <summary>
/// Batches of texts for a layer that takes numbers: a row of the batch is 1 at the words of its text and 0 elsewhere. Only the rows of
/// the batch are ever written out; the whole matrix is not.
/// </summary>
/// <remarks>Ledger E-29.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class BagOfWordsBatches<T> : BatchSource<T, int[]> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly BagOfWords texts;
    private readonly int size;
    private readonly int? seed;
    private readonly Buffers<T> buffers = new();

    /// <summary>Batches of texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="size">Texts in a batch; the last batch holds what is left.</param>
    /// <param name="seed">Chooses the order, another one in each epoch; null keeps the order of the texts, as for a test.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive.</exception>
    public BagOfWordsBatches(BagOfWords texts, int size, int? seed)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        (this.texts, this.size, this.seed) = (texts, size, seed);
    }

    /// <inheritdoc/>
    public override int BatchesPerEpoch => (texts.Count + size - 1) / size;

    /// <inheritdoc/>
    public override IEnumerable<Batch<T, int[]>> Epoch(int epoch)
    {
        int[] order = seed is { } first ? Batches.Order(texts.Count, unchecked(first + epoch)) : [.. Enumerable.Range(0, texts.Count)];
        foreach (int[] rows in order.Chunk(size))
        {
            var inputs = buffers.Of([rows.Length, texts.Words.Count]);
            inputs.Span.Clear();
            for (int i = 0; i < rows.Length; i++)
                foreach (int word in texts[rows[i]]) inputs.Span[i * texts.Words.Count + word] = T.One;
            yield return new(inputs, [.. rows.Select(row => texts.Labels[row])]);
        }
    }
}
