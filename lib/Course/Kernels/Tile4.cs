using System.Runtime.CompilerServices;

namespace Course;

/// <summary>
/// The last one to four rows of C. A row that is missing is computed as a copy of the last one and not stored: a
/// multiply-add takes four cycles, so four rows in flight take as long as one.
/// </summary>
internal static unsafe class Tile4
{
    /// <summary>Up to two vectors of columns, the second perhaps ragged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0a = default, s0b = default, s1a = default, s1b = default, s2a = default, s2b = default;
        V s3a = default, s3b = default;
        V mask = S.FirstLanes(tile.N - S.Count);
        nint row = tile.ARow, next = tile.AColumn, bNext = tile.BRow;
        T* b = tile.B, a0 = tile.A, a1 = a0 + (tile.M > 1 ? row : 0), a2 = a1 + (tile.M > 2 ? row : 0), a3 = a2 + (tile.M > 3 ? row : 0);
        for (int p = tile.K; p > 0; p--)
        {
            V b0 = S.Load(b), b1 = E.Load<T, V, S>(b + S.Count, mask), a;
            a = S.Broadcast(*a0); s0a = S.MultiplyAdd(a, b0, s0a); s0b = S.MultiplyAdd(a, b1, s0b);
            a = S.Broadcast(*a1); s1a = S.MultiplyAdd(a, b0, s1a); s1b = S.MultiplyAdd(a, b1, s1b);
            a = S.Broadcast(*a2); s2a = S.MultiplyAdd(a, b0, s2a); s2b = S.MultiplyAdd(a, b1, s2b);
            a = S.Broadcast(*a3); s3a = S.MultiplyAdd(a, b0, s3a); s3b = S.MultiplyAdd(a, b1, s3b);
            b += bNext; a0 += next; a1 += next; a2 += next; a3 += next;
        }
        T* c = tile.C;
        nint cRow = tile.CRow;
        bool add = tile.Accumulate;
        TileStore.Row<T, V, S, E>(c, s0a, s0b, mask, add);
        if (tile.M > 1) TileStore.Row<T, V, S, E>(c + cRow, s1a, s1b, mask, add);
        if (tile.M > 2) TileStore.Row<T, V, S, E>(c + 2 * cRow, s2a, s2b, mask, add);
        if (tile.M > 3) TileStore.Row<T, V, S, E>(c + 3 * cRow, s3a, s3b, mask, add);
    }

    /// <summary>One vector of columns, perhaps ragged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0 = default, s1 = default, s2 = default, s3 = default;
        V mask = S.FirstLanes(tile.N);
        nint row = tile.ARow, next = tile.AColumn, bNext = tile.BRow;
        T* b = tile.B, a0 = tile.A, a1 = a0 + (tile.M > 1 ? row : 0), a2 = a1 + (tile.M > 2 ? row : 0), a3 = a2 + (tile.M > 3 ? row : 0);
        for (int p = tile.K; p > 0; p--)
        {
            V b0 = E.Load<T, V, S>(b, mask), a;
            a = S.Broadcast(*a0); s0 = S.MultiplyAdd(a, b0, s0);
            a = S.Broadcast(*a1); s1 = S.MultiplyAdd(a, b0, s1);
            a = S.Broadcast(*a2); s2 = S.MultiplyAdd(a, b0, s2);
            a = S.Broadcast(*a3); s3 = S.MultiplyAdd(a, b0, s3);
            b += bNext; a0 += next; a1 += next; a2 += next; a3 += next;
        }
        T* c = tile.C;
        nint cRow = tile.CRow;
        bool add = tile.Accumulate;
        TileStore.Row<T, V, S, E>(c, s0, mask, add);
        if (tile.M > 1) TileStore.Row<T, V, S, E>(c + cRow, s1, mask, add);
        if (tile.M > 2) TileStore.Row<T, V, S, E>(c + 2 * cRow, s2, mask, add);
        if (tile.M > 3) TileStore.Row<T, V, S, E>(c + 3 * cRow, s3, mask, add);
    }
}
