using System.Numerics;

namespace Course.Tests.Kernels;

/// <summary>How a matrix lies in memory.</summary>
public enum Storage
{
    /// <summary>Row after row.</summary>
    Plain,

    /// <summary>Column after column: the transposed reading of a row-major matrix.</summary>
    Transposed,

    /// <summary>A window of a wider row-major matrix.</summary>
    Window,

    /// <summary>A window of a transposed wider matrix.</summary>
    TransposedWindow,

    /// <summary>Neither rows nor columns contiguous.</summary>
    Scattered,
}

/// <summary>
/// One product on random numbers, with memory around the matrices marked so that a stray write shows, compared
/// with sums made in double by the definition.
/// </summary>
internal sealed class MatMulCase<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const double Mark = 12345;
    private const int Border = 19;
    private readonly int m, n, k, cRow;
    private readonly bool accumulate;
    private readonly double unit;

    public MatMulCase(int m, int n, int k, Storage aStorage = Storage.Plain, Storage bStorage = Storage.Plain, bool accumulate = false, bool cWindow = false, int seed = 1)
    {
        (this.m, this.n, this.k, this.accumulate) = (m, n, k, accumulate);
        var random = new Random(seed);
        (ARow, AColumn) = Strides(aStorage, m, k);
        (BRow, BColumn) = Strides(bStorage, k, n);
        cRow = cWindow ? n + 5 : Math.Max(n, 1);
        A = Fill(random, Needed(m, k, ARow, AColumn));
        B = Fill(random, Needed(k, n, BRow, BColumn));
        Before = Enumerable.Repeat(T.CreateChecked(Mark), Needed(m, n, cRow, 1) + Border).ToArray();
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++) Before[i * cRow + j] = Number(random);
        unit = typeof(T) == typeof(double) ? Math.ScaleB(1, -53) : typeof(T) == typeof(float) ? Math.ScaleB(1, -24) : Math.ScaleB(1, -11);
    }

    public T[] A { get; }
    public T[] B { get; }
    public T[] Before { get; }
    public int ARow { get; }
    public int AColumn { get; }
    public int BRow { get; }
    public int BColumn { get; }

    public T[] Multiply()
    {
        T[] c = [.. Before];
        Gemm.Multiply<T>(m, n, k, A, ARow, AColumn, B, BRow, BColumn, c, cRow, accumulate);
        return c;
    }

    /// <summary>The product computed by a given plan instead of the one that size and strides suggest.</summary>
    public unsafe T[] Multiply(GemmPlan plan)
    {
        T[] c = [.. Before];
        fixed (T* aStart = A, bStart = B, cStart = c)
            PlannedProduct<T>.Run(new Product<T>
            {
                M = m, N = n, K = k, Accumulate = accumulate,
                A = aStart, ARow = ARow, AColumn = AColumn,
                B = bStart, BRow = BRow, BColumn = BColumn,
                C = cStart, CRow = cRow,
            }, plan);
        return c;
    }

    /// <summary>
    /// Every element within the bound of a sum of k products in any order (Higham 2002, §3.1):
    /// |ĉ − c| ≤ γ·(|A||B| + |C₀|) with γ = (k+1)u/(1 − (k+1)u); and nothing else written.
    /// Half sums in float, and rounds once to 11 bits: u of Half on the result, γ of float on the sum.
    /// </summary>
    public void AssertRight(T[] actual, string what)
    {
        bool half = typeof(T) == typeof(Half);
        double sumUnit = half ? Math.ScaleB(1, -24) : unit;
        double gamma = (k + 1) * sumUnit / (1 - (k + 1) * sumUnit);
        for (int index = 0; index < actual.Length; index++)
        {
            int i = index / cRow, j = index % cRow;
            double got = double.CreateChecked(actual[index]);
            if (i >= m || j >= n)
            {
                if (got != double.CreateChecked(T.CreateChecked(Mark))) Assert.Fail($"{what}: element {index}, outside C, was overwritten with {got}.");
                continue;
            }
            double start = accumulate ? double.CreateChecked(Before[index]) : 0, sum = start, size = Math.Abs(start);
            for (int p = 0; p < k; p++)
            {
                double term = double.CreateChecked(A[i * ARow + p * AColumn]) * double.CreateChecked(B[p * BRow + j * BColumn]);
                sum += term;
                size += Math.Abs(term);
            }
            // The reference itself is summed in double.
            double bound = gamma * size + (k + 1) * Math.ScaleB(1, -53) * size + (half ? unit * (Math.Abs(sum) + gamma * size) + Math.ScaleB(1, -25) : 0);
            if (!(Math.Abs(got - sum) <= bound)) Assert.Fail($"{what}: c[{i},{j}] = {got}, expected {sum} ± {bound} ({m}×{k} · {k}×{n}).");
        }
    }

    private static T[] Fill(Random random, int length)
    {
        var values = new T[length];
        for (int i = 0; i < length; i++) values[i] = Number(random);
        return values;
    }

    private static T Number(Random random) => T.CreateChecked(2 * random.NextDouble() - 1);

    private static int Needed(int rows, int columns, int row, int column) =>
        rows == 0 || columns == 0 ? 0 : (rows - 1) * row + (columns - 1) * column + 1;

    private static (int Row, int Column) Strides(Storage storage, int rows, int columns) => storage switch
    {
        Storage.Plain => (columns, 1),
        Storage.Transposed => (1, rows),
        Storage.Window => (columns + 3, 1),
        Storage.TransposedWindow => (1, rows + 3),
        _ => (2 * columns + 1, 2),
    };
}
