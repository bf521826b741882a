namespace Course;

/// <summary>Cuts work into k shares whose sizes differ by at most one: worker r gets the places ⌊rn/k⌋ to ⌊(r+1)n/k⌋.</summary>
/// <remarks>Ledger E-95, E-96.</remarks>
public static class Shares
{
    /// <summary>The k + 1 places at which n things are cut: share r is bounds[r] … bounds[r + 1] − 1.</summary>
    /// <param name="count">n; with fewer things than workers some shares are empty.</param>
    /// <param name="workers">k.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no worker, or the count is negative.</exception>
    public static int[] Bounds(int count, int workers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        var bounds = new int[workers + 1];
        for (int r = 0; r <= workers; r++) bounds[r] = (int)((long)count * r / workers);
        return bounds;
    }

    /// <summary>A worker's share of the rows (the first axis), as a tensor of its own.</summary>
    /// <param name="x">[rows, …].</param>
    /// <param name="workers">k.</param>
    /// <param name="rank">r, from 0 to k − 1.</param>
    /// <exception cref="ShapeException">A single number has no rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such worker.</exception>
    public static Tensor<T> Rows<T>(Tensor<T> x, int workers, int rank) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (x.Shape.Rank == 0) throw new ShapeException("A single number, of shape [], has no rows to share among workers.");
        var (start, end) = Share(x.Shape[0], workers, rank);
        int row = x.Shape[0] == 0 ? 0 : x.Count / x.Shape[0];
        return new(x.Span[(start * row)..(end * row)].ToArray(), Shape.Create([end - start, .. x.Shape.Sizes[1..]]));
    }

    /// <summary>A worker's share of the columns (the last axis), as a tensor of its own.</summary>
    /// <param name="x">[…, columns].</param>
    /// <param name="workers">k.</param>
    /// <param name="rank">r, from 0 to k − 1.</param>
    /// <exception cref="ShapeException">A single number has no columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such worker.</exception>
    public static Tensor<T> Columns<T>(Tensor<T> x, int workers, int rank) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (x.Shape.Rank == 0) throw new ShapeException("A single number, of shape [], has no columns to share among workers.");
        var (start, end) = Share(x.Shape[-1], workers, rank);
        var share = Tensor.Zeros<T>(Shape.Create([.. x.Shape.Sizes[..^1], end - start]));
        CopyColumns(x.Span, x.Shape[-1], start, share.Span, end - start, 0, end - start);
        return share;
    }

    /// <summary>Copies some neighbouring columns of one matrix to another with as many rows.</summary>
    internal static void CopyColumns<T>(ReadOnlySpan<T> from, int fromColumns, int fromStart, Span<T> to, int toColumns, int toStart, int count)
    {
        if (count == 0) return;
        for (int row = 0; row < from.Length / fromColumns; row++)
            from.Slice(row * fromColumns + fromStart, count).CopyTo(to[(row * toColumns + toStart)..]);
    }

    private static (int Start, int End) Share(int count, int workers, int rank)
    {
        var bounds = Bounds(count, workers);
        if (rank < 0 || rank >= workers) throw new ArgumentOutOfRangeException(nameof(rank), $"There are {workers} workers, from 0 to {workers - 1}; got {rank}.");
        return (bounds[rank], bounds[rank + 1]);
    }
}
