using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

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
    /// <summary>Most terms of the sums of one block: the longer, the fewer times C is read and written again.</summary>
    private const int Depth = 512;

    /// <summary>Most rows of a block of A, a multiple of 12 and 6: with its depth a quarter of a 1 MB second-level cache.</summary>
    private const int Rows = 120;

    /// <summary>Most columns of a block of B: with its depth 4 MB of floats in the third-level cache.</summary>
    private const int Columns = 2048;

    public static void Run(in Product<T> product, bool packA, bool packB)
    {
        if (!packA && !packB && product.K <= Depth)
        {
            Tiles(product, null, null);
            return;
        }
        int depth = Even(product.K, Depth, 1), height = Even(product.M, Rows, 12);
        using var aBuffer = new PackBuffer<T>(packA ? height * depth : 0);
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
                    for (int i = 0; i < product.M; i += height)
                    {
                        Product<T> rows = block.Part(i, Math.Min(height, product.M - i), 0, block.N);
                        if (packA) Panels<T, V, S>.PackRows(rows, aPack);
                        Tiles(rows, packA ? aPack : null, packB ? bPack : null);
                    }
                }
            }
        }
    }

    /// <summary>The size of equal blocks, none above the limit: one full block and a small rest would be slower than two halves.</summary>
    private static int Even(int size, int limit, int multiple)
    {
        int blocks = (size + limit - 1) / limit, block = (size + blocks - 1) / blocks;
        return (block + multiple - 1) / multiple * multiple;
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
                if (aPack != null) Prefetch(tile);
                Compute(tile);
            }
        }
    }

    /// <summary>Asks for the tile's part of C, which lies in far apart rows, to be near by the time its sums are done.</summary>
    private static void Prefetch(in Product<T> tile)
    {
        if (!Sse.IsSupported) return;
        T* row = tile.C;
        for (int i = 0; i < tile.M; i++, row += tile.CRow)
        {
            Sse.Prefetch0(row);
            Sse.Prefetch0(row + tile.N / 2);
            Sse.Prefetch0(row + tile.N - 1);
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
        else if (S.TileRows == 12 && tile.M > 4) Tile8.Wide<T, V, S, E>(tile);
        else if (S.TileRows == 6 && tile.M == 6) Tile6.Wide<T, V, S, E>(tile);
        else Tile4.Wide<T, V, S, E>(tile);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Narrow<E>(in Product<T> tile) where E : IEdge
    {
        if (S.TileRows == 12 && tile.M == 12) Tile12.Narrow<T, V, S, E>(tile);
        else if (S.TileRows == 12 && tile.M > 4) Tile8.Narrow<T, V, S, E>(tile);
        else if (S.TileRows == 6 && tile.M == 6) Tile6.Narrow<T, V, S, E>(tile);
        else Tile4.Narrow<T, V, S, E>(tile);
    }
}
