using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Course;

/// <summary>
/// How one product is to be computed. <see cref="For"/> chooses by size; the tests force every other combination.
/// </summary>
/// <param name="VectorBits">Vector width: 512 (AVX-512), 256 (AVX2) or 128 (any processor).</param>
/// <param name="PackA">Copy blocks of A into panels first.</param>
/// <param name="PackB">Copy blocks of B into panels first. Required when a row of B is not contiguous.</param>
/// <param name="Threads">Threads to share the parts of C among.</param>
/// <param name="Thin">C has few rows or columns, or the sums one term: work by whole rows or columns if strides allow. Limited by reading memory, so one thread.</param>
internal readonly record struct GemmPlan(int VectorBits, bool PackA, bool PackB, int Threads, bool Thin)
{
    /// <summary>Multiply-adds for each thread, some 70 µs: below, waking a second thread costs more than it saves.</summary>
    private const double ThreadWork = 8_000_000;

    /// <summary>Up to so many rows or columns of C, a tile would compute mostly nothing.</summary>
    public const int Few = 3;

    /// <summary>The widest vectors this processor computes with.</summary>
    public static int WidestVector { get; } =
        Vector512.IsHardwareAccelerated && Avx512F.IsSupported ? 512
        : Vector256.IsHardwareAccelerated && Avx2.IsSupported ? 256
        : 128;

    /// <summary>The plan for a product on this machine.</summary>
    public static unsafe GemmPlan For<T>(in Product<T> product, int maxThreads) where T : unmanaged
    {
        // A tile reads B a row a step. Rows in place are as good as packed ones until B outgrows the second-level
        // cache; the copy is earned back by the rows of A that use it.
        bool packB = product.BColumn != 1
            || product.M >= 128 && (long)product.K * product.N * sizeof(T) > 300_000;

        // A is read a number at a time, from rows whose stride may put them all in one set of the cache.
        bool packA = product.N >= 128 && (long)product.M * product.K * sizeof(T) > 300_000
            || product.ARow != 1 && product.AColumn != 1;
        int threads = ThreadsFor((double)product.M * product.N * product.K, maxThreads);
        bool thin = product.M <= Few || product.N <= Few || product.K == 1;
        return new GemmPlan(WidestVector, packA, packB, thin ? 1 : threads, thin);
    }

    /// <summary>Threads worth waking for so many multiply-adds.</summary>
    public static int ThreadsFor(double work, int maxThreads) => (int)Math.Clamp(work / ThreadWork, 1, maxThreads);
}
