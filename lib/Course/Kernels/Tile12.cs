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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0a = default, s0b = default, s1a = default, s1b = default, s2a = default, s2b = default;
        V s3a = default, s3b = default, s4a = default, s4b = default, s5a = default, s5b = default;
        V s6a = default, s6b = default, s7a = default, s7b = default, s8a = default, s8b = default;
        V s9a = default, s9b = default, s10a = default, s10b = default, s11a = default, s11b = default;
        nint row = tile.ARow, row2 = 2 * row, next = tile.AColumn;
        T* a0 = tile.A, a3 = a0 + 3 * row, a6 = a3 + 3 * row, a9 = a6 + 3 * row;
        V mask = S.FirstLanes(tile.N - S.Count);
        T* b = tile.B;
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
            b += tile.BRow; a0 += next; a3 += next; a6 += next; a9 += next;
        }
        T* c = tile.C;
        TileStore.Row<T, V, S, E>(c, s0a, s0b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + tile.CRow, s1a, s1b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 2 * tile.CRow, s2a, s2b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 3 * tile.CRow, s3a, s3b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 4 * tile.CRow, s4a, s4b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 5 * tile.CRow, s5a, s5b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 6 * tile.CRow, s6a, s6b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 7 * tile.CRow, s7a, s7b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 8 * tile.CRow, s8a, s8b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 9 * tile.CRow, s9a, s9b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 10 * tile.CRow, s10a, s10b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 11 * tile.CRow, s11a, s11b, mask, tile.Accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0a = default, s1a = default, s2a = default;
        V s3a = default, s4a = default, s5a = default;
        V s6a = default, s7a = default, s8a = default;
        V s9a = default, s10a = default, s11a = default;
        nint row = tile.ARow, row2 = 2 * row, next = tile.AColumn;
        T* a0 = tile.A, a3 = a0 + 3 * row, a6 = a3 + 3 * row, a9 = a6 + 3 * row;
        V mask = S.FirstLanes(tile.N);
        T* b = tile.B;
        for (int p = tile.K; p > 0; p--)
        {
            V b0 = E.Load<T, V, S>(b, mask), a;
            a = S.Broadcast(*a0); s0a = S.MultiplyAdd(a, b0, s0a);
            a = S.Broadcast(a0[row]); s1a = S.MultiplyAdd(a, b0, s1a);
            a = S.Broadcast(a0[row2]); s2a = S.MultiplyAdd(a, b0, s2a);
            a = S.Broadcast(*a3); s3a = S.MultiplyAdd(a, b0, s3a);
            a = S.Broadcast(a3[row]); s4a = S.MultiplyAdd(a, b0, s4a);
            a = S.Broadcast(a3[row2]); s5a = S.MultiplyAdd(a, b0, s5a);
            a = S.Broadcast(*a6); s6a = S.MultiplyAdd(a, b0, s6a);
            a = S.Broadcast(a6[row]); s7a = S.MultiplyAdd(a, b0, s7a);
            a = S.Broadcast(a6[row2]); s8a = S.MultiplyAdd(a, b0, s8a);
            a = S.Broadcast(*a9); s9a = S.MultiplyAdd(a, b0, s9a);
            a = S.Broadcast(a9[row]); s10a = S.MultiplyAdd(a, b0, s10a);
            a = S.Broadcast(a9[row2]); s11a = S.MultiplyAdd(a, b0, s11a);
            b += tile.BRow; a0 += next; a3 += next; a6 += next; a9 += next;
        }
        T* c = tile.C;
        TileStore.Row<T, V, S, E>(c, s0a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + tile.CRow, s1a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 2 * tile.CRow, s2a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 3 * tile.CRow, s3a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 4 * tile.CRow, s4a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 5 * tile.CRow, s5a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 6 * tile.CRow, s6a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 7 * tile.CRow, s7a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 8 * tile.CRow, s8a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 9 * tile.CRow, s9a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 10 * tile.CRow, s10a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 11 * tile.CRow, s11a, mask, tile.Accumulate);
    }
}
