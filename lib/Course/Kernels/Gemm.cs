namespace Course;

/// <summary>C ← A·B for any strides.</summary>
public static class Gemm
{
    /// <summary>C ← A·B, or C ← C + A·B.</summary>
    public static void Multiply<T>(int m, int n, int k, ReadOnlySpan<T> a, int aRowStride, int aColumnStride, ReadOnlySpan<T> b, int bRowStride, int bColumnStride, Span<T> c, int cRowStride, bool accumulate = false)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
            {
                T sum = accumulate ? c[i * cRowStride + j] : T.Zero;
                for (int q = 0; q < k; q++) sum += a[i * aRowStride + q * aColumnStride] * b[q * bRowStride + j * bColumnStride];
                c[i * cRowStride + j] = sum;
            }
    }
}
