using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// One of k workers in a ring: it sends only to the worker after it and receives only from the one before, and counts every
/// number it sends.
/// </summary>
/// <remarks>
/// All-reduce is P. Patarasu and X. Yuan, "Bandwidth optimal all-reduce algorithms for clusters of workstations", 2009. The array
/// is cut into k chunks. Reduce-scatter: in k − 1 steps chunk c goes from worker c once around, and each worker adds its own;
/// then worker c − 1 has its sum. All-gather: in k − 1 more steps the finished chunks go around. Ledger E-95.
/// </remarks>
/// <typeparam name="T">The numbers that travel.</typeparam>
public sealed class RingWorker<T> : ICommunicator<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Mailbox<T> toNext, fromPrevious;
    private T[] arrived = [];

    internal RingWorker(int rank, int workers, Mailbox<T> fromPrevious, Mailbox<T> toNext) =>
        (Rank, Workers, this.fromPrevious, this.toNext) = (rank, workers, fromPrevious, toNext);

    /// <inheritdoc/>
    public int Rank { get; }

    /// <inheritdoc/>
    public int Workers { get; }

    /// <summary>What this worker has sent.</summary>
    public Traffic Traffic { get; } = new();

    /// <summary>
    /// values ← Σ over the workers. Chunk c is added in the order of the ring that starts at worker c:
    /// ((x_c + x_{c+1}) + x_{c+2}) + …, so two runs give the same bits.
    /// </summary>
    /// <inheritdoc/>
    public void AllReduce(Span<T> values)
    {
        Traffic.AllReduces++;
        var bounds = Shares.Bounds(values.Length, Workers);
        ReduceScatter(values, bounds);
        PassAround(values, bounds, first: Rank + 1);
    }

    /// <inheritdoc/>
    public void AllGather(Span<T> values, int[] bounds)
    {
        CheckBounds(bounds, Workers, values.Length);
        Traffic.AllGathers++;
        PassAround(values, bounds, first: Rank);
    }

    /// <inheritdoc/>
    public void Broadcast(Span<T> values, int root = 0)
    {
        CheckRoot(root, Workers);
        Traffic.Broadcasts++;
        if (Rank != root) fromPrevious.Receive(values);
        if ((Rank + 1) % Workers != root) Send(values);
    }

    internal static void CheckBounds(int[] bounds, int workers, int length)
    {
        bool rising = bounds.Zip(bounds.Skip(1)).All(pair => pair.First <= pair.Second);
        if (bounds.Length != workers + 1 || bounds[0] != 0 || bounds[^1] != length || !rising)
            throw new ArgumentException($"{workers} workers cut {length} numbers at {workers + 1} places that rise from 0 to {length}; got {string.Join(", ", bounds)}.", nameof(bounds));
    }

    internal static void CheckRoot(int root, int workers)
    {
        if (root < 0 || root >= workers) throw new ArgumentOutOfRangeException(nameof(root), $"There are {workers} workers, from 0 to {workers - 1}; got {root}.");
    }

    internal void Open()
    {
        fromPrevious.Open();
        toNext.Open();
    }

    internal void Close()
    {
        fromPrevious.Close();
        toNext.Close();
    }

    private void ReduceScatter(Span<T> values, int[] bounds)
    {
        for (int step = 0; step < Workers - 1; step++)
        {
            Send(Chunk(values, bounds, Rank - step));
            var mine = Chunk(values, bounds, Rank - step - 1);
            if (arrived.Length < mine.Length) arrived = new T[mine.Length];
            var sum = arrived.AsSpan(0, mine.Length);
            fromPrevious.Receive(sum);
            TensorPrimitives.Add(sum, mine, mine);
        }
    }

    private void PassAround(Span<T> values, int[] bounds, int first)
    {
        for (int step = 0; step < Workers - 1; step++)
        {
            Send(Chunk(values, bounds, first - step));
            fromPrevious.Receive(Chunk(values, bounds, first - step - 1));
        }
    }

    private Span<T> Chunk(Span<T> values, int[] bounds, int index)
    {
        int chunk = (index % Workers + Workers) % Workers;
        return values[bounds[chunk]..bounds[chunk + 1]];
    }

    private void Send(ReadOnlySpan<T> values)
    {
        Traffic.Sent += values.Length;
        toNext.Send(values);
    }
}
