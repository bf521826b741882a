namespace Course;

/// <summary>Gives the batches of an epoch, in an order that belongs to the epoch: the same seed gives the same run.</summary>
/// <remarks>The arrays of a batch are used again: they hold until the next batch.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
/// <typeparam name="TTarget"><c>int[]</c> labels, or a tensor of targets.</typeparam>
public abstract class BatchSource<T, TTarget> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>How many batches an epoch has.</summary>
    public abstract int BatchesPerEpoch { get; }

    /// <summary>The batches of an epoch.</summary>
    /// <param name="epoch">From 0.</param>
    public abstract IEnumerable<Batch<T, TTarget>> Epoch(int epoch);
}
