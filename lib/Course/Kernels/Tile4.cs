using System.Runtime.CompilerServices;

namespace Course;

/// <summary>
/// The last one to four rows of C. A row that is missing is computed as a copy of the last one and not stored: a
/// multiply-add takes four cycles, so four rows in flight take as long as one.
/// </summary>
internal static unsafe class Tile4
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0a = default, s0b = default, s1a = default, s1b = default, s2a = default, s2b = default, s3a = default, s3b = default;
        T* a0 = tile.A, a1 = a0 + Math.Min(1, tile.M - 1) * tile.ARow, a2 = a0 + Math.Min(2, tile.M - 1) * tile.ARow, a3 = a0 + Math.Min(3, tile.M - 1) * tile.ARow;
        nint next = tile.AColumn;
        V mask = S.FirstLanes(tile.N - S.Count);
        T* b = tile.B;
        for (int p = tile.K; p > 0; p--)
        {
            V b0 = S.Load(b), b1 = E.Load<T, V, S>(b + S.Count, mask), a;
            a = S.Broadcast(*a0); s0a = S.MultiplyAdd(a, b0, s0a); s0b = S.MultiplyAdd(a, b1, s0b);
            a = S.Broadcast(*a1); s1a = S.MultiplyAdd(a, b0, s1a); s1b = S.MultiplyAdd(a, b1, s1b);
            a = S.Broadcast(*a2); s2a = S.MultiplyAdd(a, b0, s2a); s2b = S.MultiplyAdd(a, b1, s2b);
            a = S.Broadcast(*a3); s3a = S.MultiplyAdd(a, b0, s3a); s3b = S.MultiplyAdd(a, b1, s3b);
            b += tile.BRow; a0 += next; a1 += next; a2 += next; a3 += next;
        }
        T* c = tile.C;
        TileStore.Row<T, V, S, E>(c, s0a, s0b, mask, tile.Accumulate);
        if (tile.M > 1) TileStore.Row<T, V, S, E>(c + tile.CRow, s1a, s1b, mask, tile.Accumulate);
        if (tile.M > 2) TileStore.Row<T, V, S, E>(c + 2 * tile.CRow, s2a, s2b, mask, tile.Accumulate);
        if (tile.M > 3) TileStore.Row<T, V, S, E>(c + 3 * tile.CRow, s3a, s3b, mask, tile.Accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0a = default, s1a = default, s2a = default, s3a = default;
        T* a0 = tile.A, a1 = a0 + Math.Min(1, tile.M - 1) * tile.ARow, a2 = a0 + Math.Min(2, tile.M - 1) * tile.ARow, a3 = a0 + Math.Min(3, tile.M - 1) * tile.ARow;
        nint next = tile.AColumn;
        V mask = S.FirstLanes(tile.N);
        T* b = tile.B;
        for (int p = tile.K; p > 0; p--)
        {
            V b0 = E.Load<T, V, S>(b, mask), a;
            a = S.Broadcast(*a0); s0a = S.MultiplyAdd(a, b0, s0a);
            a = S.Broadcast(*a1); s1a = S.MultiplyAdd(a, b0, s1a);
            a = S.Broadcast(*a2); s2a = S.MultiplyAdd(a, b0, s2a);
            a = S.Broadcast(*a3); s3a = S.MultiplyAdd(a, b0, s3a);
            b += tile.BRow; a0 += next; a1 += next; a2 += next; a3 += next;
        }
        T* c = tile.C;
        TileStore.Row<T, V, S, E>(c, s0a, mask, tile.Accumulate);
        if (tile.M > 1) TileStore.Row<T, V, S, E>(c + tile.CRow, s1a, mask, tile.Accumulate);
        if (tile.M > 2) TileStore.Row<T, V, S, E>(c + 2 * tile.CRow, s2a, mask, tile.Accumulate);
        if (tile.M > 3) TileStore.Row<T, V, S, E>(c + 3 * tile.CRow, s3a, mask, tile.Accumulate);
    }
}
