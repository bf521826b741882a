using System.Runtime.CompilerServices;

namespace Course;

/// <summary>
/// Five to eight rows of C, what twelve leaves over. A row that is missing is computed as a copy of the last one and
/// not stored, which is cheaper than a tile for each number of rows.
/// </summary>
internal static unsafe class Tile8
{
    /// <summary>Up to two vectors of columns, the second perhaps ragged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0a = default, s0b = default, s1a = default, s1b = default, s2a = default, s2b = default;
        V s3a = default, s3b = default, s4a = default, s4b = default, s5a = default, s5b = default;
        V s6a = default, s6b = default, s7a = default, s7b = default;
        V mask = S.FirstLanes(tile.N - S.Count);
        nint row = tile.ARow, next = tile.AColumn, bNext = tile.BRow;
        T* b = tile.B, a0 = tile.A, a1 = a0 + row, a2 = a1 + row, a3 = a2 + row;
        T* a4 = a3 + row, a5 = a4 + (tile.M > 5 ? row : 0), a6 = a5 + (tile.M > 6 ? row : 0), a7 = a6 + (tile.M > 7 ? row : 0);
        for (int p = tile.K; p > 0; p--)
        {
            V b0 = S.Load(b), b1 = E.Load<T, V, S>(b + S.Count, mask), a;
            a = S.Broadcast(*a0); s0a = S.MultiplyAdd(a, b0, s0a); s0b = S.MultiplyAdd(a, b1, s0b);
            a = S.Broadcast(*a1); s1a = S.MultiplyAdd(a, b0, s1a); s1b = S.MultiplyAdd(a, b1, s1b);
            a = S.Broadcast(*a2); s2a = S.MultiplyAdd(a, b0, s2a); s2b = S.MultiplyAdd(a, b1, s2b);
            a = S.Broadcast(*a3); s3a = S.MultiplyAdd(a, b0, s3a); s3b = S.MultiplyAdd(a, b1, s3b);
            a = S.Broadcast(*a4); s4a = S.MultiplyAdd(a, b0, s4a); s4b = S.MultiplyAdd(a, b1, s4b);
            a = S.Broadcast(*a5); s5a = S.MultiplyAdd(a, b0, s5a); s5b = S.MultiplyAdd(a, b1, s5b);
            a = S.Broadcast(*a6); s6a = S.MultiplyAdd(a, b0, s6a); s6b = S.MultiplyAdd(a, b1, s6b);
            a = S.Broadcast(*a7); s7a = S.MultiplyAdd(a, b0, s7a); s7b = S.MultiplyAdd(a, b1, s7b);
            b += bNext; a0 += next; a1 += next; a2 += next; a3 += next;
            a4 += next; a5 += next; a6 += next; a7 += next;
        }
        T* c = tile.C;
        nint cRow = tile.CRow;
        bool add = tile.Accumulate;
        TileStore.Row<T, V, S, E>(c, s0a, s0b, mask, add);
        TileStore.Row<T, V, S, E>(c + cRow, s1a, s1b, mask, add);
        TileStore.Row<T, V, S, E>(c + 2 * cRow, s2a, s2b, mask, add);
        TileStore.Row<T, V, S, E>(c + 3 * cRow, s3a, s3b, mask, add);
        TileStore.Row<T, V, S, E>(c + 4 * cRow, s4a, s4b, mask, add);
        if (tile.M > 5) TileStore.Row<T, V, S, E>(c + 5 * cRow, s5a, s5b, mask, add);
        if (tile.M > 6) TileStore.Row<T, V, S, E>(c + 6 * cRow, s6a, s6b, mask, add);
        if (tile.M > 7) TileStore.Row<T, V, S, E>(c + 7 * cRow, s7a, s7b, mask, add);
    }

    /// <summary>One vector of columns, perhaps ragged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow<T, V, S, E>(in Product<T> tile) where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        V s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default;
        V s6 = default, s7 = default;
        V mask = S.FirstLanes(tile.N);
        nint row = tile.ARow, next = tile.AColumn, bNext = tile.BRow;
        T* b = tile.B, a0 = tile.A, a1 = a0 + row, a2 = a1 + row, a3 = a2 + row;
        T* a4 = a3 + row, a5 = a4 + (tile.M > 5 ? row : 0), a6 = a5 + (tile.M > 6 ? row : 0), a7 = a6 + (tile.M > 7 ? row : 0);
        for (int p = tile.K; p > 0; p--)
        {
            V b0 = E.Load<T, V, S>(b, mask), a;
            a = S.Broadcast(*a0); s0 = S.MultiplyAdd(a, b0, s0);
            a = S.Broadcast(*a1); s1 = S.MultiplyAdd(a, b0, s1);
            a = S.Broadcast(*a2); s2 = S.MultiplyAdd(a, b0, s2);
            a = S.Broadcast(*a3); s3 = S.MultiplyAdd(a, b0, s3);
            a = S.Broadcast(*a4); s4 = S.MultiplyAdd(a, b0, s4);
            a = S.Broadcast(*a5); s5 = S.MultiplyAdd(a, b0, s5);
            a = S.Broadcast(*a6); s6 = S.MultiplyAdd(a, b0, s6);
            a = S.Broadcast(*a7); s7 = S.MultiplyAdd(a, b0, s7);
            b += bNext; a0 += next; a1 += next; a2 += next; a3 += next;
            a4 += next; a5 += next; a6 += next; a7 += next;
        }
        T* c = tile.C;
        nint cRow = tile.CRow;
        bool add = tile.Accumulate;
        TileStore.Row<T, V, S, E>(c, s0, mask, add);
        TileStore.Row<T, V, S, E>(c + cRow, s1, mask, add);
        TileStore.Row<T, V, S, E>(c + 2 * cRow, s2, mask, add);
        TileStore.Row<T, V, S, E>(c + 3 * cRow, s3, mask, add);
        TileStore.Row<T, V, S, E>(c + 4 * cRow, s4, mask, add);
        if (tile.M > 5) TileStore.Row<T, V, S, E>(c + 5 * cRow, s5, mask, add);
        if (tile.M > 6) TileStore.Row<T, V, S, E>(c + 6 * cRow, s6, mask, add);
        if (tile.M > 7) TileStore.Row<T, V, S, E>(c + 7 * cRow, s7, mask, add);
    }
}
