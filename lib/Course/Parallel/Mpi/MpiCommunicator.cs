namespace Course;

/// <summary>Joins the processes that mpirun started, by MPI's collective operations. How the numbers travel is MPI's choice.</summary>
/// <remarks>
/// The order of a sum is MPI's too, so that results equal those of a <see cref="Ring{T}"/> but for rounding. Arrays of different
/// lengths are an error in a program that MPI mostly, but not always, reports. Ledger E-95.
/// </remarks>
/// <typeparam name="T">double or float.</typeparam>
public sealed class MpiCommunicator<T> : ICommunicator<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly MpiLibrary library;

    internal MpiCommunicator(MpiLibrary library, int rank, int processes)
    {
        if (typeof(T) != typeof(double) && typeof(T) != typeof(float))
            throw new NotSupportedException($"Numbers travel between processes as double or float, not as {typeof(T).Name}.");
        (this.library, Rank, Workers) = (library, rank, processes);
    }

    /// <inheritdoc/>
    public int Rank { get; }

    /// <inheritdoc/>
    public int Workers { get; }

    /// <inheritdoc/>
    public void AllReduce(Span<T> values) => library.AllReduce(values);

    /// <inheritdoc/>
    public void AllGather(Span<T> values, int[] bounds)
    {
        RingWorker<T>.CheckBounds(bounds, Workers, values.Length);
        int[] counts = [.. bounds.Zip(bounds.Skip(1), (start, end) => end - start)];
        library.AllGather(values, counts, bounds.AsSpan(..^1));
    }

    /// <inheritdoc/>
    public void Broadcast(Span<T> values, int root = 0)
    {
        RingWorker<T>.CheckRoot(root, Workers);
        library.Broadcast(values, root);
    }
}
