namespace Course;

/// <summary>
/// One of k workers that compute together, and what it can say to the others. All workers call the same methods in the same
/// order, each with its own array; a call returns when this worker's array holds the result.
/// </summary>
/// <remarks><see cref="RingWorker{T}"/> joins threads, <see cref="MpiCommunicator{T}"/> joins processes. Ledger E-95.</remarks>
/// <typeparam name="T">The numbers that travel.</typeparam>
public interface ICommunicator<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Which worker this is: 0 to k − 1.</summary>
    int Rank { get; }

    /// <summary>The number of workers, k.</summary>
    int Workers { get; }

    /// <summary>values ← Σ over the workers of their values, element by element; the same bits on every worker.</summary>
    /// <param name="values">This worker's terms, replaced by the sums.</param>
    /// <exception cref="CommunicationException">The workers' arrays have different lengths, or a worker is missing.</exception>
    void AllReduce(Span<T> values);

    /// <summary>Every worker brings a part of an array; all get the whole.</summary>
    /// <param name="values">The whole array; this worker's part is filled in already.</param>
    /// <param name="bounds">k + 1 places: worker r's part is <c>values[bounds[r]..bounds[r + 1]]</c>. The same on every worker.</param>
    /// <exception cref="ArgumentException">The bounds do not cut the array into k parts.</exception>
    /// <exception cref="CommunicationException">The workers disagree about the lengths, or a worker is missing.</exception>
    void AllGather(Span<T> values, int[] bounds);

    /// <summary>values ← the values of one worker.</summary>
    /// <param name="values">What the root sends, and where the others receive it.</param>
    /// <param name="root">The worker whose values all get.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such worker.</exception>
    /// <exception cref="CommunicationException">The workers' arrays have different lengths, or a worker is missing.</exception>
    void Broadcast(Span<T> values, int root = 0);
}
