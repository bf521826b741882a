using System.Runtime.CompilerServices;

namespace Course;

/// <summary>Six rows of C, for 16 registers (AVX2): 12 vectors of sums, two of B, one of A.</summary>
internal static unsafe class Tile6
{
    /// <summary>Up to two vectors of columns, the second perhaps ragged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0a = default, s0b = default, s1a = default, s1b = default, s2a = default, s2b = default;
        V s3a = default, s3b = default, s4a = default, s4b = default, s5a = default, s5b = default;
        V mask = S.FirstLanes(tile.N - S.Count);
        nint row = tile.ARow, next = tile.AColumn, bNext = tile.BRow;
        nint row2 = 2 * row, row3 = 3 * row;
        T* b = tile.B, a0 = tile.A, a3 = a0 + row3;
        for (int p = tile.K; p > 0; p--)
        {
            V b0 = S.Load(b), b1 = E.Load<T, V, S>(b + S.Count, mask), a;
            a = S.Broadcast(*a0); s0a = S.MultiplyAdd(a, b0, s0a); s0b = S.MultiplyAdd(a, b1, s0b);
            a = S.Broadcast(a0[row]); s1a = S.MultiplyAdd(a, b0, s1a); s1b = S.MultiplyAdd(a, b1, s1b);
            a = S.Broadcast(a0[row2]); s2a = S.MultiplyAdd(a, b0, s2a); s2b = S.MultiplyAdd(a, b1, s2b);
            a = S.Broadcast(*a3); s3a = S.MultiplyAdd(a, b0, s3a); s3b = S.MultiplyAdd(a, b1, s3b);
            a = S.Broadcast(a3[row]); s4a = S.MultiplyAdd(a, b0, s4a); s4b = S.MultiplyAdd(a, b1, s4b);
            a = S.Broadcast(a3[row2]); s5a = S.MultiplyAdd(a, b0, s5a); s5b = S.MultiplyAdd(a, b1, s5b);
            b += bNext; a0 += next; a3 += next;
        }
        T* c = tile.C;
        nint cRow = tile.CRow;
        bool add = tile.Accumulate;
        TileStore.Row<T, V, S, E>(c, s0a, s0b, mask, add);
        TileStore.Row<T, V, S, E>(c + cRow, s1a, s1b, mask, add);
        TileStore.Row<T, V, S, E>(c + 2 * cRow, s2a, s2b, mask, add);
        TileStore.Row<T, V, S, E>(c + 3 * cRow, s3a, s3b, mask, add);
        TileStore.Row<T, V, S, E>(c + 4 * cRow, s4a, s4b, mask, add);
        TileStore.Row<T, V, S, E>(c + 5 * cRow, s5a, s5b, mask, add);
    }

    /// <summary>One vector of columns, perhaps ragged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default;
        V mask = S.FirstLanes(tile.N);
        nint row = tile.ARow, next = tile.AColumn, bNext = tile.BRow;
        nint row2 = 2 * row, row3 = 3 * row;
        T* b = tile.B, a0 = tile.A, a3 = a0 + row3;
        for (int p = tile.K; p > 0; p--)
        {
            V b0 = E.Load<T, V, S>(b, mask), a;
            a = S.Broadcast(*a0); s0 = S.MultiplyAdd(a, b0, s0);
            a = S.Broadcast(a0[row]); s1 = S.MultiplyAdd(a, b0, s1);
            a = S.Broadcast(a0[row2]); s2 = S.MultiplyAdd(a, b0, s2);
            a = S.Broadcast(*a3); s3 = S.MultiplyAdd(a, b0, s3);
            a = S.Broadcast(a3[row]); s4 = S.MultiplyAdd(a, b0, s4);
            a = S.Broadcast(a3[row2]); s5 = S.MultiplyAdd(a, b0, s5);
            b += bNext; a0 += next; a3 += next;
        }
        T* c = tile.C;
        nint cRow = tile.CRow;
        bool add = tile.Accumulate;
        TileStore.Row<T, V, S, E>(c, s0, mask, add);
        TileStore.Row<T, V, S, E>(c + cRow, s1, mask, add);
        TileStore.Row<T, V, S, E>(c + 2 * cRow, s2, mask, add);
        TileStore.Row<T, V, S, E>(c + 3 * cRow, s3, mask, add);
        TileStore.Row<T, V, S, E>(c + 4 * cRow, s4, mask, add);
        TileStore.Row<T, V, S, E>(c + 5 * cRow, s5, mask, add);
    }
}
