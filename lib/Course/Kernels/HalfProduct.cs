using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// A product of Half: stored in 16 bits, multiplied and summed in float, rounded to Half once at the end.
/// B is widened whole, A and C a band of rows at a time.
/// </summary>
internal static unsafe class HalfProduct
{
    private const int BandRows = 256;

    public static void Run(in Product<Half> product, int maxThreads)
    {
        int m = product.M, n = product.N, k = product.K;
        using var bBuffer = new PackBuffer<float>((long)k * n);
        using var aBuffer = new PackBuffer<float>((long)k * Math.Min(BandRows, m));
        using var cBuffer = new PackBuffer<float>((long)n * Math.Min(BandRows, m));
        fixed (float* aWide = aBuffer.Memory, bWide = bBuffer.Memory, cWide = cBuffer.Memory)
        {
            Widen(product.B, product.BRow, product.BColumn, k, n, bWide);
            for (int i = 0; i < m; i += BandRows)
            {
                int rows = Math.Min(BandRows, m - i);
                Half* c = product.C + i * product.CRow;
                Widen(product.A + i * product.ARow, product.ARow, product.AColumn, rows, k, aWide);
                if (product.Accumulate) Widen(c, product.CRow, 1, rows, n, cWide);
                var band = new Product<float>
                {
                    M = rows, N = n, K = k, Accumulate = product.Accumulate,
                    A = aWide, ARow = k, AColumn = 1,
                    B = bWide, BRow = n, BColumn = 1,
                    C = cWide, CRow = n,
                };
                PlannedProduct<float>.Run(band, GemmPlan.For(band, maxThreads));
                for (int row = 0; row < rows; row++)
                    TensorPrimitives.ConvertToHalf(new ReadOnlySpan<float>(cWide + (nint)row * n, n), new Span<Half>(c + row * product.CRow, n));
            }
        }
    }

    /// <summary>Writes a matrix of any strides as row-major floats.</summary>
    private static void Widen(Half* source, nint rowStride, nint columnStride, int rows, int columns, float* target)
    {
        for (int row = 0; row < rows; row++, source += rowStride, target += columns)
        {
            if (columnStride == 1)
                TensorPrimitives.ConvertToSingle(new ReadOnlySpan<Half>(source, columns), new Span<float>(target, columns));
            else
                for (int column = 0; column < columns; column++) target[column] = (float)source[column * columnStride];
        }
    }
}
