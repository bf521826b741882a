namespace Course;

/// <summary>
/// y ← M·x or y ← y + M·x, the products with a single row or column. Every number of M is used once, so the speed
/// is that of reading M; the only choice is to read it along its contiguous direction: rows give one dot product
/// each, columns add a multiple of themselves to y.
/// </summary>
internal static unsafe class MatrixVector<T, V, S>
    where T : unmanaged, System.Numerics.INumber<T> where V : struct where S : ISimd<T, V>
{
    /// <summary>y[i·yStride] ← Σₚ rows[i·rowStride + p] · x[p]</summary>
    public static void Dots(int count, int k, T* rows, nint rowStride, T* x, T* y, nint yStride, bool accumulate)
    {
        int whole = k - k % S.Count;
        V mask = S.FirstLanes(k - whole);
        for (int i = 0; i < count; i += 4)
        {
            int here = Math.Min(4, count - i);
            T* a = rows + i * rowStride, b = a + Math.Min(1, here - 1) * rowStride;
            T* c = a + Math.Min(2, here - 1) * rowStride, d = a + Math.Min(3, here - 1) * rowStride;
            V sumA = default, sumB = default, sumC = default, sumD = default;
            for (int p = 0; p < whole; p += S.Count)
            {
                V v = S.Load(x + p);
                sumA = S.MultiplyAdd(S.Load(a + p), v, sumA);
                sumB = S.MultiplyAdd(S.Load(b + p), v, sumB);
                sumC = S.MultiplyAdd(S.Load(c + p), v, sumC);
                sumD = S.MultiplyAdd(S.Load(d + p), v, sumD);
            }
            if (whole < k)
            {
                V v = S.Load(x + whole, mask);
                sumA = S.MultiplyAdd(S.Load(a + whole, mask), v, sumA);
                sumB = S.MultiplyAdd(S.Load(b + whole, mask), v, sumB);
                sumC = S.MultiplyAdd(S.Load(c + whole, mask), v, sumC);
                sumD = S.MultiplyAdd(S.Load(d + whole, mask), v, sumD);
            }
            T* target = y + i * yStride;
            Put(target, S.Sum(sumA), accumulate);
            if (here > 1) Put(target + yStride, S.Sum(sumB), accumulate);
            if (here > 2) Put(target + 2 * yStride, S.Sum(sumC), accumulate);
            if (here > 3) Put(target + 3 * yStride, S.Sum(sumD), accumulate);
        }
    }

    /// <summary>y ← Σₚ x[p·xStride] · columns[p·columnStride …], four columns a pass over y</summary>
    public static void Combine(int count, int k, T* columns, nint columnStride, T* x, nint xStride, T* y, bool accumulate)
    {
        if (!accumulate) new Span<T>(y, count).Clear();
        int whole = count - count % S.Count;
        V mask = S.FirstLanes(count - whole);
        for (int p = 0; p < k; p += 4)
        {
            int here = Math.Min(4, k - p);
            T* a = columns + p * columnStride, factors = x + p * xStride;
            // Fewer than four columns left: one at a time, since a padding column times zero would turn Inf into NaN.
            if (here < 4)
            {
                for (int q = 0; q < here; q++) Multiple(count, a + q * columnStride, factors[q * xStride], y, accumulate: true);
                continue;
            }
            T* b = a + columnStride, c = b + columnStride, d = c + columnStride;
            V fa = S.Broadcast(*factors), fb = S.Broadcast(factors[xStride]);
            V fc = S.Broadcast(factors[2 * xStride]), fd = S.Broadcast(factors[3 * xStride]);
            for (int i = 0; i < whole; i += S.Count)
            {
                V first = S.MultiplyAdd(S.Load(a + i), fa, S.MultiplyAdd(S.Load(b + i), fb, S.Load(y + i)));
                S.Store(y + i, S.MultiplyAdd(S.Load(c + i), fc, S.MultiplyAdd(S.Load(d + i), fd, first)));
            }
            if (whole < count)
            {
                V first = S.MultiplyAdd(S.Load(a + whole, mask), fa, S.MultiplyAdd(S.Load(b + whole, mask), fb, S.Load(y + whole, mask)));
                S.Store(y + whole, S.MultiplyAdd(S.Load(c + whole, mask), fc, S.MultiplyAdd(S.Load(d + whole, mask), fd, first)), mask);
            }
        }
    }

    /// <summary>y ← factor · column</summary>
    public static void Multiple(int count, T* column, T factor, T* y, bool accumulate)
    {
        int whole = count - count % S.Count;
        V mask = S.FirstLanes(count - whole), f = S.Broadcast(factor), none = default;
        for (int i = 0; i < whole; i += S.Count)
            S.Store(y + i, S.MultiplyAdd(S.Load(column + i), f, accumulate ? S.Load(y + i) : none));
        if (whole < count)
            S.Store(y + whole, S.MultiplyAdd(S.Load(column + whole, mask), f, accumulate ? S.Load(y + whole, mask) : none), mask);
    }

    private static void Put(T* target, T value, bool accumulate) => *target = accumulate ? *target + value : value;
}
