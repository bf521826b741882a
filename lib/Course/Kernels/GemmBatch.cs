using System.Numerics;

namespace Course;

public static unsafe partial class Gemm
{
    /// <summary>
    /// Multiplies a batch: for each t, C[t] ← A[t]·B[t] or C[t] ← C[t] + A[t]·B[t]. A batch stride of 0 uses one
    /// matrix for all. The matrices of C may lie one after the other or between each other's rows (attention heads).
    /// </summary>
    /// <inheritdoc cref="IMatMul.Multiply(int, int, int, int, ReadOnlySpan{float}, MatrixLayout, ReadOnlySpan{float}, MatrixLayout, Span{float}, MatrixLayout, bool)"/>
    public static void MultiplyBatch<T>(
        int batch, int m, int n, int k,
        ReadOnlySpan<T> a, MatrixLayout aLayout,
        ReadOnlySpan<T> b, MatrixLayout bLayout,
        Span<T> c, MatrixLayout cLayout, bool accumulate = false) where T : unmanaged, IFloatingPointIeee754<T>
    {
        GemmGuard.Check(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout);
        if (choices != 0 && IsHandedOver(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout, accumulate)) return;
        fixed (T* aStart = a, bStart = b, cStart = c)
        {
            var first = new Product<T>
            {
                M = m, N = n, K = k, Accumulate = accumulate,
                A = aStart, ARow = aLayout.RowStride, AColumn = aLayout.ColumnStride,
                B = bStart, BRow = bLayout.RowStride, BColumn = bLayout.ColumnStride,
                C = cStart, CRow = cLayout.RowStride,
            };
            int threads = GemmPlan.ThreadsFor((double)batch * m * n * k, MaxThreads);
            if (threads == 1 || batch < threads)
                for (int t = 0; t < batch; t++) Run(At(first, t, aLayout, bLayout, cLayout), MaxThreads);
            else
                RunThreads(first, batch, threads, aLayout, bLayout, cLayout);
        }
    }

    /// <summary>Whole products are shared out, each computed on one thread.</summary>
    private static void RunThreads<T>(Product<T> first, int batch, int threads, MatrixLayout a, MatrixLayout b, MatrixLayout c)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int parts = Math.Min(batch, 4 * threads);
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            for (int t = part; t < batch; t += parts) Run(At(first, t, a, b, c), maxThreads: 1);
        });
    }

    private static Product<T> At<T>(in Product<T> first, int t, MatrixLayout a, MatrixLayout b, MatrixLayout c) where T : unmanaged => first with
    {
        A = first.A + (nint)t * a.BatchStride,
        B = first.B + (nint)t * b.BatchStride,
        C = first.C + (nint)t * c.BatchStride,
    };
}
