namespace Course;

/// <summary>Batches of examples with a class each, for <see cref="SoftmaxCrossEntropyLoss{T}"/>. The last batch holds what is left.</summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class LabelledBatches<T> : BatchSource<T, int[]> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ShuffledRows<T> rows;
    private readonly int[] labels;
    private readonly int[] full, rest;

    /// <summary>Batches of a tensor of examples.</summary>
    /// <param name="inputs">Examples along the first axis: [examples, features], or [examples, channels, height, width].</param>
    /// <param name="labels">The class of each.</param>
    /// <param name="size">Examples in a batch.</param>
    /// <param name="seed">Chooses the order, another one in each epoch; null keeps the order of the data, as for a test.</param>
    /// <exception cref="ArgumentException">There is not one label for each example.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive.</exception>
    public LabelledBatches(Tensor<T> inputs, IReadOnlyList<int> labels, int size, int? seed)
    {
        rows = new(inputs, size, seed);
        if (labels.Count != rows.Count) throw new ArgumentException($"Every example needs its label, but there are {rows.Count} examples and {labels.Count} labels.", nameof(labels));
        this.labels = [.. labels];
        (full, rest) = (new int[Math.Min(size, rows.Count)], new int[rows.Count % size]);
    }

    /// <summary>Batches of a data set.</summary>
    /// <param name="data">The examples.</param>
    /// <param name="size">Examples in a batch.</param>
    /// <param name="seed">Chooses the order, another one in each epoch; null keeps the order of the data, as for a test.</param>
    /// <param name="example">The shape of one example, such as [1, 8, 8] for pictures; null leaves [features].</param>
    /// <exception cref="ShapeException">An example does not have that many numbers.</exception>
    public LabelledBatches(Dataset data, int size, int? seed, Shape? example = null)
        : this(data.Inputs.To<T>().Reshape(Shape.Create([data.Count, .. (example ?? [data.Inputs.Shape[1]]).Sizes])), data.Labels, size, seed) { }

    /// <inheritdoc/>
    public override int BatchesPerEpoch => rows.Batches;

    /// <inheritdoc/>
    public override IEnumerable<Batch<T, int[]>> Epoch(int epoch)
    {
        int[] order = rows.Order(epoch);
        for (int start = 0; start < order.Length; start += rows.Size)
        {
            int[] batchLabels = order.Length - start >= rows.Size ? full : rest;
            for (int i = 0; i < batchLabels.Length; i++) batchLabels[i] = labels[order[start + i]];
            yield return new(rows.Gather(order.AsSpan(start, batchLabels.Length)), batchLabels);
        }
    }
}
