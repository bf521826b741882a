using System.Runtime.CompilerServices;

namespace Course;

/// <summary>
/// The five loops around the tile (Goto and van de Geijn 2008, "Anatomy of High-Performance Matrix
/// Multiplication"). Each loop cuts the product so that what the loops inside it use again fits one level of memory:
/// a block of B the third-level cache, a block of A the second-level, a panel of B the first-level, the sums of a
/// tile the registers. Packing copies a block into the order in which the tiles read it; a block that is small
/// enough to be read well where it lies is not copied.
/// </summary>
internal static unsafe class BlockedProduct<T, V, S> where T : unmanaged where V : struct where S : ISimd<T, V>
{
    /// <summary>Depth of a block: a panel of B (depth × 2 vectors) and one of A (12 × depth) fit 48 KB together.</summary>
    private const int Depth = 320;

    /// <summary>Rows of a block of A, a multiple of 12 and 6: rows × depth fit half of a second-level cache.</summary>
    private const int Rows = 240;

    /// <summary>Columns of a block of B.</summary>
    private const int Columns = 4096;

    public static void Run(in Product<T> product, bool packA, bool packB)
    {
        int depth = Math.Min(Depth, product.K);
        using var aBuffer = new PackBuffer<T>(packA ? Math.Min(Rows, product.M) * depth : 0);
        using var bBuffer = new PackBuffer<T>(packB ? Math.Min(Columns, product.N) * depth : 0);
        fixed (T* aMemory = aBuffer.Memory, bMemory = bBuffer.Memory)
        {
            T* aPack = PackBuffer<T>.Align(aMemory), bPack = PackBuffer<T>.Align(bMemory);
            for (int j = 0; j < product.N; j += Columns)
            {
                for (int p = 0; p < product.K; p += depth)
                {
                    Product<T> block = product.Part(0, product.M, j, Math.Min(Columns, product.N - j));
                    block.A += p * product.AColumn;
                    block.B += p * product.BRow;
                    block.K = Math.Min(depth, product.K - p);
                    block.Accumulate = product.Accumulate || p > 0;
                    if (packB) Panels<T, V, S>.PackColumns(block, bPack);
                    for (int i = 0; i < product.M; i += Rows)
                    {
                        Product<T> rows = block.Part(i, Math.Min(Rows, product.M - i), 0, block.N);
                        if (packA) Panels<T, V, S>.PackRows(rows, aPack);
                        Tiles(rows, packA ? aPack : null, packB ? bPack : null);
                    }
                }
            }
        }
    }

    /// <summary>The two inner loops. A panel of B stays in the first-level cache while the tiles walk down A.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tiles(in Product<T> block, T* aPack, T* bPack)
    {
        Product<T> tile = block;
        for (int j = 0; j < block.N; j += tile.N)
        {
            tile.N = Panels<T, V, S>.Width(block.N - j);
            tile.B = block.B + j * block.BColumn;
            if (bPack != null)
            {
                tile.B = bPack + (nint)j * block.K;
                tile.BRow = tile.N;
            }
            for (int i = 0; i < block.M; i += tile.M)
            {
                tile.M = Panels<T, V, S>.Height(block.M - i);
                tile.A = block.A + i * block.ARow;
                if (aPack != null)
                {
                    tile.A = aPack + (nint)i * block.K;
                    tile.ARow = 1;
                    tile.AColumn = tile.M;
                }
                tile.C = block.C + i * block.CRow + j;
                Compute(tile);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Compute(in Product<T> tile)
    {
        if (tile.N == 2 * S.Count) Wide<WholeEdge>(tile);
        else if (tile.N > S.Count) Wide<RaggedEdge>(tile);
        else if (tile.N == S.Count) Narrow<WholeEdge>(tile);
        else Narrow<RaggedEdge>(tile);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Wide<E>(in Product<T> tile) where E : IEdge
    {
        if (S.TileRows == 12 && tile.M == 12) Tile12.Wide<T, V, S, E>(tile);
        else if (S.TileRows == 6 && tile.M == 6) Tile6.Wide<T, V, S, E>(tile);
        else Tile4.Wide<T, V, S, E>(tile);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Narrow<E>(in Product<T> tile) where E : IEdge
    {
        if (S.TileRows == 12 && tile.M == 12) Tile12.Narrow<T, V, S, E>(tile);
        else if (S.TileRows == 6 && tile.M == 6) Tile6.Narrow<T, V, S, E>(tile);
        else Tile4.Narrow<T, V, S, E>(tile);
    }
}
