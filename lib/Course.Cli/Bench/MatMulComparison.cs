using System.Numerics;

namespace Course.Cli;

/// <summary>Our product against OpenBLAS's on the same arrays, one thread each, in billions of operations a second.</summary>
public static unsafe class MatMulComparison
{
    /// <summary>Runs one shape in float. OpenBLAS must be loaded.</summary>
    public static BenchRow RunSingle(MatMulShape shape) => Run<float>(shape);

    /// <summary>Runs one shape in double.</summary>
    public static BenchRow RunDouble(MatMulShape shape) => Run<double>(shape);

    private static BenchRow Run<T>(MatMulShape s) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Gemm.MaxThreads = 1;
        T[] a = Random<T>(s.Batch * s.M * s.K, 1), b = Random<T>(s.Batch * s.K * s.N, 2), c = new T[s.Batch * s.M * s.N], expected = new T[c.Length];
        MatrixLayout aLayout = s.TransposeA ? MatrixLayout.RowMajor(s.K, s.M).Transposed : MatrixLayout.RowMajor(s.M, s.K);
        MatrixLayout bLayout = s.TransposeB ? MatrixLayout.RowMajor(s.N, s.K).Transposed : MatrixLayout.RowMajor(s.K, s.N);
        MatrixLayout cLayout = MatrixLayout.RowMajor(s.M, s.N);
        fixed (T* aStart = a, bStart = b, cStart = expected)
        {
            T* x = aStart, y = bStart, z = cStart;
            void One() => Gemm.Multiply<T>(s.M, s.N, s.K, a, aLayout.RowStride, aLayout.ColumnStride, b, bLayout.RowStride, bLayout.ColumnStride, c, s.N);
            void All() => Gemm.MultiplyBatch<T>(s.Batch, s.M, s.N, s.K, a, aLayout, b, bLayout, c, cLayout);
            void Peer()
            {
                for (int t = 0; t < s.Batch; t++) PeerProduct(s, x + t * s.M * s.K, y + t * s.K * s.N, z + t * s.M * s.N);
            }
            (double ours, double peer, double ratio) = Duel.Run(s.Batch == 1 ? One : All, Peer);
            CheckSame(s, c, expected);
            return BenchRow.Rate($"matmul {(typeof(T) == typeof(float) ? "float" : "double")} {s}", "GF/s", s.Operations / ours / 1e9, s.Operations / peer / 1e9, ratio, s.Target);
        }
    }

    private static void PeerProduct<T>(MatMulShape s, T* a, T* b, T* c) where T : unmanaged
    {
        int aStride = s.TransposeA ? s.M : s.K, bStride = s.TransposeB ? s.K : s.N;
        if (typeof(T) == typeof(float)) OpenBlas.Multiply(s.M, s.N, s.K, (float*)a, aStride, s.TransposeA, (float*)b, bStride, s.TransposeB, (float*)c, s.N);
        else OpenBlas.Multiply(s.M, s.N, s.K, (double*)a, aStride, s.TransposeA, (double*)b, bStride, s.TransposeB, (double*)c, s.N);
    }

    /// <summary>A comparison of two different results would mean nothing.</summary>
    private static void CheckSame<T>(MatMulShape shape, T[] ours, T[] peer) where T : unmanaged, IFloatingPointIeee754<T>
    {
        double unit = typeof(T) == typeof(float) ? Math.ScaleB(1, -24) : Math.ScaleB(1, -53);
        // Operands lie in [0, 1): each sum of k products is at most k, each rounding of it at most k·u.
        double bound = 2.0 * shape.K * shape.K * unit;
        for (int i = 0; i < ours.Length; i++)
            if (!(Math.Abs(double.CreateChecked(ours[i]) - double.CreateChecked(peer[i])) <= bound))
                throw new InvalidOperationException($"{shape}: element {i} is {ours[i]} here and {peer[i]} in OpenBLAS.");
    }

    private static T[] Random<T>(int length, int seed) where T : IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        var values = new T[length];
        for (int i = 0; i < length; i++) values[i] = T.CreateChecked(random.NextDouble());
        return values;
    }
}
