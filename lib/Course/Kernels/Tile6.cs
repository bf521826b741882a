using System.Runtime.CompilerServices;

namespace Course;

/// <summary>
/// Six rows of C, for 16 registers (AVX2, NEON has more but this serves): 12 vectors of sums, two of B, one of A.
/// </summary>
internal static unsafe class Tile6
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0a = default, s0b = default, s1a = default, s1b = default, s2a = default, s2b = default;
        V s3a = default, s3b = default, s4a = default, s4b = default, s5a = default, s5b = default;
        nint row = tile.ARow, row2 = 2 * row, next = tile.AColumn;
        T* a0 = tile.A, a3 = a0 + 3 * row;
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
            b += tile.BRow; a0 += next; a3 += next;
        }
        T* c = tile.C;
        TileStore.Row<T, V, S, E>(c, s0a, s0b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + tile.CRow, s1a, s1b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 2 * tile.CRow, s2a, s2b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 3 * tile.CRow, s3a, s3b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 4 * tile.CRow, s4a, s4b, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 5 * tile.CRow, s5a, s5b, mask, tile.Accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0a = default, s1a = default, s2a = default;
        V s3a = default, s4a = default, s5a = default;
        nint row = tile.ARow, row2 = 2 * row, next = tile.AColumn;
        T* a0 = tile.A, a3 = a0 + 3 * row;
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
            b += tile.BRow; a0 += next; a3 += next;
        }
        T* c = tile.C;
        TileStore.Row<T, V, S, E>(c, s0a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + tile.CRow, s1a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 2 * tile.CRow, s2a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 3 * tile.CRow, s3a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 4 * tile.CRow, s4a, mask, tile.Accumulate);
        TileStore.Row<T, V, S, E>(c + 5 * tile.CRow, s5a, mask, tile.Accumulate);
    }
}
