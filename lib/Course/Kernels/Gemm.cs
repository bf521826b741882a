using System.Numerics;
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Course.Tests")]
[assembly: InternalsVisibleTo("Course.Ilgpu")]

namespace Course;

/// <summary>
/// The general matrix product, C ← A·B or C ← C + A·B, for any strides: a transposed matrix is the same numbers read
/// with the two strides swapped, so the AᵀB and ABᵀ of backpropagation need no copy.
/// </summary>
public static unsafe partial class Gemm
{
    /// <summary>Most threads one product may use; at first, the number of processors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public static int MaxThreads
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>
    /// Multiplies A (m×k) by B (k×n) into C (m×n), whose rows are contiguous. Element (i, p) of A is
    /// <c>a[i·aRowStride + p·aColumnStride]</c>, and so for B. C must not share elements with A or B.
    /// Float and double are multiplied in their own precision, Half in float.
    /// </summary>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of B and C.</param>
    /// <param name="k">Columns of A, rows of B; 0 leaves the empty sum, zero.</param>
    /// <param name="a">Memory of A.</param>
    /// <param name="aRowStride">Distance between rows of A, in elements.</param>
    /// <param name="aColumnStride">Distance between columns of A.</param>
    /// <param name="b">Memory of B.</param>
    /// <param name="bRowStride">Distance between rows of B.</param>
    /// <param name="bColumnStride">Distance between columns of B.</param>
    /// <param name="c">Memory of C.</param>
    /// <param name="cRowStride">Distance between rows of C, at least n.</param>
    /// <param name="accumulate">Add to C instead of replacing it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size or stride is negative.</exception>
    /// <exception cref="ArgumentException">A span is too short for its shape and strides, or C overlaps itself, A or B.</exception>
    public static void Multiply<T>(
        int m, int n, int k,
        ReadOnlySpan<T> a, int aRowStride, int aColumnStride,
        ReadOnlySpan<T> b, int bRowStride, int bColumnStride,
        Span<T> c, int cRowStride, bool accumulate = false) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!GemmGuard.IsPlain(m, n, k, a, aRowStride, aColumnStride, b, bRowStride, bColumnStride, c, cRowStride))
            GemmGuard.Check(1, m, n, k, a, new(aRowStride, aColumnStride), b, new(bRowStride, bColumnStride), c, new(cRowStride, 1));
        if (choices != 0 && IsHandedOver(1, m, n, k, a, new(aRowStride, aColumnStride), b, new(bRowStride, bColumnStride), c, new(cRowStride, 1), accumulate)) return;
        fixed (T* aStart = a, bStart = b, cStart = c)
        {
            var product = new Product<T>
            {
                M = m, N = n, K = k, Accumulate = accumulate,
                A = aStart, ARow = aRowStride, AColumn = aColumnStride,
                B = bStart, BRow = bRowStride, BColumn = bColumnStride,
                C = cStart, CRow = cRowStride,
            };
            Run(product, MaxThreads);
        }
    }

    /// <summary>Computes a product whose addresses are known to be good.</summary>
    internal static void Run<T>(in Product<T> product, int maxThreads) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (product.M == 0 || product.N == 0) return;
        if (product.K == 0) ClearUnlessAccumulating(product);
        else if (typeof(T) == typeof(float) || typeof(T) == typeof(double)) PlannedProduct<T>.Run(product, GemmPlan.For(product, maxThreads));
        else if (typeof(T) == typeof(Half)) HalfProduct.Run(Unsafe.As<Product<T>, Product<Half>>(ref Unsafe.AsRef(in product)), maxThreads);
        else NaiveProduct<T>.Run(product);
    }

    private static void ClearUnlessAccumulating<T>(in Product<T> product) where T : unmanaged
    {
        if (product.Accumulate) return;
        for (int i = 0; i < product.M; i++) new Span<T>(product.C + i * product.CRow, product.N).Clear();
    }
}
