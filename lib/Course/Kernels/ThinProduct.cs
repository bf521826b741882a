using System.Numerics;

namespace Course;

/// <summary>
/// Products with few rows or columns, or sums of one term, where a tile would compute mostly nothing:
/// matrix · vector, vector · matrix, a few such side by side, and column · row.
/// </summary>
internal static unsafe class ThinProduct<T, V, S> where T : unmanaged, INumber<T> where V : struct where S : ISimd<T, V>
{
    /// <summary>Computes the product if its contiguous directions allow; otherwise touches nothing.</summary>
    public static bool TryRun(in Product<T> p)
    {
        if (p.M == 1 && p.BColumn == 1)
            MatrixVector<T, V, S>.Combine(p.N, p.K, p.B, p.BRow, p.A, p.AColumn, p.C, p.Accumulate);
        else if (p.N == 1 && p.ARow == 1 && p.CRow == 1)
            MatrixVector<T, V, S>.Combine(p.M, p.K, p.A, p.AColumn, p.B, p.BRow, p.C, p.Accumulate);
        else if (p.K == 1 && p.BColumn == 1)
            Outer(p);
        else if (p.N < p.M && p.AColumn == 1)
            DotColumns(p);
        else if (p.M <= p.N && p.BRow == 1)
            DotRows(p);
        else
            return false;
        return true;
    }

    /// <summary>Each row of C is a multiple of the one row of B.</summary>
    private static void Outer(in Product<T> p)
    {
        for (int i = 0; i < p.M; i++)
            MatrixVector<T, V, S>.Multiple(p.N, p.B, p.A[i * p.ARow], p.C + i * p.CRow, p.Accumulate);
    }

    /// <summary>Each column of C is the matrix A times a column of B.</summary>
    public static void DotColumns(in Product<T> p)
    {
        using var buffer = new PackBuffer<T>(p.BRow == 1 ? 0 : p.K);
        fixed (T* copy = buffer.Memory)
        {
            for (int j = 0; j < p.N; j++)
            {
                T* x = Contiguous(p.B + j * p.BColumn, p.BRow, p.K, copy);
                MatrixVector<T, V, S>.Dots(p.M, p.K, p.A, p.ARow, x, p.C + j, p.CRow, p.Accumulate);
            }
        }
    }

    /// <summary>Each row of C is the matrix Bᵀ times a row of A.</summary>
    private static void DotRows(in Product<T> p)
    {
        using var buffer = new PackBuffer<T>(p.AColumn == 1 ? 0 : p.K);
        fixed (T* copy = buffer.Memory)
        {
            for (int i = 0; i < p.M; i++)
            {
                T* x = Contiguous(p.A + i * p.ARow, p.AColumn, p.K, copy);
                MatrixVector<T, V, S>.Dots(p.N, p.K, p.B, p.BColumn, x, p.C + i * p.CRow, 1, p.Accumulate);
            }
        }
    }

    private static T* Contiguous(T* source, nint stride, int count, T* copy)
    {
        if (stride == 1) return source;
        for (int i = 0; i < count; i++) copy[i] = source[i * stride];
        return copy;
    }
}
