using System.Runtime.CompilerServices;

namespace Course;

/// <summary>Refuses products whose shapes and memory do not fit, before any number is touched.</summary>
internal static class GemmGuard
{
    /// <summary>
    /// A few comparisons that let the usual product through; true means right, false that <see cref="Check"/> must
    /// look closer, which may still find nothing wrong.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlain<T>(
        int m, int n, int k,
        ReadOnlySpan<T> a, int aRowStride, int aColumnStride,
        ReadOnlySpan<T> b, int bRowStride, int bColumnStride,
        ReadOnlySpan<T> c, int cRowStride) =>
        Math.Min(Math.Min(m, n), k) > 0
        && (aRowStride | aColumnStride | bRowStride | bColumnStride) >= 0
        && cRowStride >= n
        && LastIndex(m, k, aRowStride, aColumnStride) < (ulong)a.Length
        && LastIndex(k, n, bRowStride, bColumnStride) < (ulong)b.Length
        && LastIndex(m, n, cRowStride, 1) < (ulong)c.Length
        && !c.Overlaps(a)
        && !c.Overlaps(b);

    public static void Check<T>(
        int batch, int m, int n, int k,
        ReadOnlySpan<T> a, MatrixLayout aLayout,
        ReadOnlySpan<T> b, MatrixLayout bLayout,
        ReadOnlySpan<T> c, MatrixLayout cLayout)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(batch);
        ArgumentOutOfRangeException.ThrowIfNegative(m);
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ReadOnlySpan<T> aUsed = Used("A", a, batch, m, k, aLayout);
        ReadOnlySpan<T> bUsed = Used("B", b, batch, k, n, bLayout);
        ReadOnlySpan<T> cUsed = Used("C", c, batch, m, n, cLayout);
        if (m > 0 && n > 0) CheckDistinct(batch, m, n, cLayout);
        if (cUsed.Overlaps(aUsed) || cUsed.Overlaps(bUsed))
            throw new ArgumentException($"C ({m}×{n}) shares memory with {(cUsed.Overlaps(aUsed) ? "A" : "B")}, which it would overwrite while it is read.");
    }

    /// <summary>No element of C may be written twice: rows lie apart, and matrices after or between each other's rows.</summary>
    private static void CheckDistinct(int batch, int m, int n, MatrixLayout c)
    {
        if (c.ColumnStride != 1)
            throw new ArgumentException($"C's column stride is {c.ColumnStride}; expected 1, since C is written a row at a time.");
        if (m > 1 && c.RowStride < n)
            throw new ArgumentException($"C is {m}×{n} but its row stride is {c.RowStride}: its rows would overlap; expected at least {n}.");
        long matrix = (m - 1L) * c.RowStride + n, row = (batch - 1L) * c.BatchStride + n;
        bool between = c.BatchStride >= n && (m == 1 || row <= c.RowStride);
        if (batch > 1 && c.BatchStride < matrix && !between)
            throw new ArgumentException($"C is {batch} matrices of {m}×{n} with row stride {c.RowStride} and batch stride {c.BatchStride}: they would overlap.");
    }

    // Two products of two ints each: no long overflows.
    private static ulong LastIndex(int rows, int columns, int rowStride, int columnStride) =>
        (ulong)((rows - 1L) * rowStride) + (ulong)((columns - 1L) * columnStride);

    /// <summary>The elements from a matrix's first to its last.</summary>
    private static ReadOnlySpan<T> Used<T>(string name, ReadOnlySpan<T> memory, int batch, int rows, int columns, MatrixLayout layout)
    {
        if ((layout.RowStride | layout.ColumnStride | layout.BatchStride) < 0) ThrowNegative(name, rows, columns, layout);
        if (batch == 0 || rows == 0 || columns == 0) return default;
        long needed = (batch - 1L) * layout.BatchStride + (rows - 1L) * layout.RowStride + (columns - 1L) * layout.ColumnStride + 1;
        if ((ulong)needed > (ulong)memory.Length) ThrowShort(name, batch, rows, columns, layout, memory.Length, needed);
        return memory[..(int)needed];
    }

    private static void ThrowNegative(string name, int rows, int columns, MatrixLayout layout) =>
        throw new ArgumentOutOfRangeException(name, $"{name} is {rows}×{columns} with {layout}; expected no negative stride.");

    private static void ThrowShort(string name, int batch, int rows, int columns, MatrixLayout layout, int length, long needed) =>
        throw new ArgumentException($"{name} is {(batch == 1 ? "" : $"{batch} matrices of ")}{rows}×{columns} with {layout} and needs {needed} elements; the span has {length}.", name);
}
