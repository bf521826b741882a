using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// The sum or mean of k workers' arrays around a ring: every worker gets the result and sends only 2(k − 1)/k of an array,
/// however many workers there are.
/// </summary>
/// <remarks>The algorithm stands in <see cref="RingWorker{T}"/>. Ledger E-95.</remarks>
public static class RingAllReduce
{
    /// <summary>arrays[r] ← Σ of all arrays, for every r.</summary>
    /// <param name="arrays">One array a worker, all of one shape.</param>
    /// <returns>What each worker sent.</returns>
    /// <exception cref="ArgumentException">There is no array, or one comes twice.</exception>
    /// <exception cref="ShapeException">The arrays have different shapes.</exception>
    public static IReadOnlyList<long> Sum<T>(IReadOnlyList<Tensor<T>> arrays) where T : unmanaged, IFloatingPointIeee754<T> => Run(arrays, T.One);

    /// <summary>arrays[r] ← the mean of all arrays, for every r: their sum divided by k.</summary>
    /// <inheritdoc cref="Sum"/>
    public static IReadOnlyList<long> Average<T>(IReadOnlyList<Tensor<T>> arrays) where T : unmanaged, IFloatingPointIeee754<T> => Run(arrays, T.CreateTruncating(arrays.Count));

    /// <summary>
    /// What worker r sends of n numbers: all but one chunk in each half, 2n − size(r + 1) − size(r + 2). That is 2(k − 1)/k · n where k
    /// divides n, less than 2 numbers away from it where not, and 2(k − 1)n over all workers in any case.
    /// </summary>
    /// <param name="length">n.</param>
    /// <param name="workers">k.</param>
    /// <param name="rank">r.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no worker, or the length is negative.</exception>
    public static long Sent(int length, int workers, int rank)
    {
        var bounds = Shares.Bounds(length, workers);
        return 2L * length - Size(rank + 1) - Size(rank + 2);

        int Size(int chunk) => bounds[chunk % workers + 1] - bounds[chunk % workers];
    }

    private static IReadOnlyList<long> Run<T>(IReadOnlyList<Tensor<T>> arrays, T divisor) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (arrays.Count == 0) throw new ArgumentException("An all-reduce needs the array of at least one worker.", nameof(arrays));
        if (arrays.Distinct(ReferenceEqualityComparer.Instance).Count() < arrays.Count)
            throw new ArgumentException("Each worker needs an array of its own, but one is given twice.", nameof(arrays));
        for (int r = 1; r < arrays.Count; r++) ShapeException.ThrowIfDifferent($"The array of worker {r}", arrays[r].Shape, "worker 0's", arrays[0].Shape);
        var ring = new Ring<T>(arrays.Count);
        ring.Run(worker =>
        {
            var mine = arrays[worker.Rank].Span;
            worker.AllReduce(mine);
            if (divisor != T.One) TensorPrimitives.Divide(mine, divisor, mine);
        });
        return ring.Sent;
    }
}
