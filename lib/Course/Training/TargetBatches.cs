namespace Course;

/// <summary>Batches of examples with numbers as targets, for <see cref="MeanSquaredErrorLoss{T}"/> and <see cref="BinaryCrossEntropyWithLogitsLoss{T}"/>.</summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class TargetBatches<T> : BatchSource<T, Tensor<T>> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ShuffledRows<T> rows;
    private readonly Tensor<T> targets;
    private readonly Buffers<T> buffers = new();

    /// <summary>Batches of two tensors.</summary>
    /// <param name="inputs">Examples along the first axis.</param>
    /// <param name="targets">Their targets along the first axis.</param>
    /// <param name="size">Examples in a batch.</param>
    /// <param name="seed">Chooses the order, another one in each epoch; null keeps the order of the data, as for a test.</param>
    /// <exception cref="ArgumentException">There is not one target for each example.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive.</exception>
    public TargetBatches(Tensor<T> inputs, Tensor<T> targets, int size, int? seed)
    {
        rows = new(inputs, size, seed);
        if (targets.Shape.Rank == 0 || targets.Shape[0] != rows.Count)
            throw new ArgumentException($"Every example needs its target, but the inputs have shape {inputs.Shape} and the targets {targets.Shape}.", nameof(targets));
        this.targets = targets;
    }

    /// <inheritdoc/>
    public override int BatchesPerEpoch => rows.Batches;

    /// <inheritdoc/>
    public override IEnumerable<Batch<T, Tensor<T>>> Epoch(int epoch)
    {
        int[] order = rows.Order(epoch);
        for (int start = 0; start < order.Length; start += rows.Size)
        {
            int count = Math.Min(rows.Size, order.Length - start);
            yield return new(rows.Gather(order.AsSpan(start, count)), ShuffledRows<T>.Gather(targets, order.AsSpan(start, count), buffers));
        }
    }
}
