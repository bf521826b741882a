using System.Runtime.CompilerServices;

namespace Course;

/// <summary>
/// Twelve rows of C: the heart of the product with AVX-512. 24 vectors of sums stay in registers while
/// k runs; each step loads two vectors of B's row and one number of each of A's twelve rows, so 14 loads feed
/// 24 multiply-adds and the arithmetic, not memory, sets the speed. The same code reads packed panels and
/// matrices in place, transposed or not: only the strides differ.
/// </summary>
internal static unsafe class Tile12
{
    /// <summary>Up to two vectors of columns, the second perhaps ragged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0a = default, s0b = default, s1a = default, s1b = default, s2a = default, s2b = default;
        V s3a = default, s3b = default, s4a = default, s4b = default, s5a = default, s5b = default;
        V s6a = default, s6b = default, s7a = default, s7b = default, s8a = default, s8b = default;
        V s9a = default, s9b = default, s10a = default, s10b = default, s11a = default, s11b = default;
        V mask = S.FirstLanes(tile.N - S.Count);
        nint row = tile.ARow, next = tile.AColumn, bNext = tile.BRow;
        nint row2 = 2 * row, row3 = 3 * row;
        T* b = tile.B, a0 = tile.A, a3 = a0 + row3, a6 = a3 + row3, a9 = a6 + row3;
        for (int p = tile.K; p > 0; p--)
        {
            V b0 = S.Load(b), b1 = E.Load<T, V, S>(b + S.Count, mask), a;
            a = S.Broadcast(*a0); s0a = S.MultiplyAdd(a, b0, s0a); s0b = S.MultiplyAdd(a, b1, s0b);
            a = S.Broadcast(a0[row]); s1a = S.MultiplyAdd(a, b0, s1a); s1b = S.MultiplyAdd(a, b1, s1b);
            a = S.Broadcast(a0[row2]); s2a = S.MultiplyAdd(a, b0, s2a); s2b = S.MultiplyAdd(a, b1, s2b);
            a = S.Broadcast(*a3); s3a = S.MultiplyAdd(a, b0, s3a); s3b = S.MultiplyAdd(a, b1, s3b);
            a = S.Broadcast(a3[row]); s4a = S.MultiplyAdd(a, b0, s4a); s4b = S.MultiplyAdd(a, b1, s4b);
            a = S.Broadcast(a3[row2]); s5a = S.MultiplyAdd(a, b0, s5a); s5b = S.MultiplyAdd(a, b1, s5b);
            a = S.Broadcast(*a6); s6a = S.MultiplyAdd(a, b0, s6a); s6b = S.MultiplyAdd(a, b1, s6b);
            a = S.Broadcast(a6[row]); s7a = S.MultiplyAdd(a, b0, s7a); s7b = S.MultiplyAdd(a, b1, s7b);
            a = S.Broadcast(a6[row2]); s8a = S.MultiplyAdd(a, b0, s8a); s8b = S.MultiplyAdd(a, b1, s8b);
            a = S.Broadcast(*a9); s9a = S.MultiplyAdd(a, b0, s9a); s9b = S.MultiplyAdd(a, b1, s9b);
            a = S.Broadcast(a9[row]); s10a = S.MultiplyAdd(a, b0, s10a); s10b = S.MultiplyAdd(a, b1, s10b);
            a = S.Broadcast(a9[row2]); s11a = S.MultiplyAdd(a, b0, s11a); s11b = S.MultiplyAdd(a, b1, s11b);
            b += bNext; a0 += next; a3 += next; a6 += next; a9 += next;
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
        TileStore.Row<T, V, S, E>(c + 6 * cRow, s6a, s6b, mask, add);
        TileStore.Row<T, V, S, E>(c + 7 * cRow, s7a, s7b, mask, add);
        TileStore.Row<T, V, S, E>(c + 8 * cRow, s8a, s8b, mask, add);
        TileStore.Row<T, V, S, E>(c + 9 * cRow, s9a, s9b, mask, add);
        TileStore.Row<T, V, S, E>(c + 10 * cRow, s10a, s10b, mask, add);
        TileStore.Row<T, V, S, E>(c + 11 * cRow, s11a, s11b, mask, add);
    }

    /// <summary>One vector of columns, perhaps ragged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default;
        V s6 = default, s7 = default, s8 = default, s9 = default, s10 = default, s11 = default;
        V mask = S.FirstLanes(tile.N);
        nint row = tile.ARow, next = tile.AColumn, bNext = tile.BRow;
        nint row2 = 2 * row, row3 = 3 * row;
        T* b = tile.B, a0 = tile.A, a3 = a0 + row3, a6 = a3 + row3, a9 = a6 + row3;
        for (int p = tile.K; p > 0; p--)
        {
            V b0 = E.Load<T, V, S>(b, mask), a;
            a = S.Broadcast(*a0); s0 = S.MultiplyAdd(a, b0, s0);
            a = S.Broadcast(a0[row]); s1 = S.MultiplyAdd(a, b0, s1);
            a = S.Broadcast(a0[row2]); s2 = S.MultiplyAdd(a, b0, s2);
            a = S.Broadcast(*a3); s3 = S.MultiplyAdd(a, b0, s3);
            a = S.Broadcast(a3[row]); s4 = S.MultiplyAdd(a, b0, s4);
            a = S.Broadcast(a3[row2]); s5 = S.MultiplyAdd(a, b0, s5);
            a = S.Broadcast(*a6); s6 = S.MultiplyAdd(a, b0, s6);
            a = S.Broadcast(a6[row]); s7 = S.MultiplyAdd(a, b0, s7);
            a = S.Broadcast(a6[row2]); s8 = S.MultiplyAdd(a, b0, s8);
            a = S.Broadcast(*a9); s9 = S.MultiplyAdd(a, b0, s9);
            a = S.Broadcast(a9[row]); s10 = S.MultiplyAdd(a, b0, s10);
            a = S.Broadcast(a9[row2]); s11 = S.MultiplyAdd(a, b0, s11);
            b += bNext; a0 += next; a3 += next; a6 += next; a9 += next;
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
        TileStore.Row<T, V, S, E>(c + 6 * cRow, s6, mask, add);
        TileStore.Row<T, V, S, E>(c + 7 * cRow, s7, mask, add);
        TileStore.Row<T, V, S, E>(c + 8 * cRow, s8, mask, add);
        TileStore.Row<T, V, S, E>(c + 9 * cRow, s9, mask, add);
        TileStore.Row<T, V, S, E>(c + 10 * cRow, s10, mask, add);
        TileStore.Row<T, V, S, E>(c + 11 * cRow, s11, mask, add);
    }
}
