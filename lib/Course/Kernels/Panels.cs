namespace Course;

/// <summary>
/// Packing: a block of A as panels of a tile's rows, a block of B as panels of a tile's columns, each panel in the
/// order in which its tile reads it: all rows (or columns) of one step of k, then the next step.
/// The panel that starts at row i begins i·k elements into the block, ragged last panels included.
/// </summary>
internal static unsafe class Panels<T, V, S> where T : unmanaged where V : struct where S : ISimd<T, V>
{
    /// <summary>Rows of the next tile when this many are left: the tallest, but two even tiles rather than a tall and a low one.</summary>
    public static int Height(int left) => S.TileRows == 12
        ? left is >= 12 and (< 16 or > 19) ? 12 : Math.Min(left, 8)
        : left >= 6 ? 6 : Math.Min(left, 4);

    /// <summary>Columns of the next tile when this many are left.</summary>
    public static int Width(int left) => Math.Min(2 * S.Count, left);

    public static void PackRows(in Product<T> block, T* target)
    {
        for (int i = 0, height; i < block.M; i += height)
        {
            height = Height(block.M - i);
            Pack(block.A + i * block.ARow, block.ARow, block.AColumn, height, block.K, target + (nint)i * block.K);
        }
    }

    public static void PackColumns(in Product<T> block, T* target)
    {
        for (int j = 0, width; j < block.N; j += width)
        {
            width = Width(block.N - j);
            Pack(block.B + j * block.BColumn, block.BColumn, block.BRow, width, block.K, target + (nint)j * block.K);
        }
    }

    /// <summary>target[step · lanes + lane] ← source[lane · laneStride + step · stepStride]</summary>
    private static void Pack(T* source, nint laneStride, nint stepStride, int lanes, int steps, T* target)
    {
        if (laneStride == 1) CopyRows(source, stepStride, lanes, steps, target);
        else if (stepStride == 1) Transpose<T>.Run(source, laneStride, lanes, steps, target);
        else
        {
            for (int step = 0; step < steps; step++, source += stepStride, target += lanes)
                for (int lane = 0; lane < lanes; lane++) target[lane] = source[lane * laneStride];
        }
    }

    private static void CopyRows(T* source, nint stepStride, int lanes, int steps, T* target)
    {
        int whole = lanes - lanes % S.Count;
        V mask = S.FirstLanes(lanes - whole);
        for (int step = 0; step < steps; step++, source += stepStride, target += lanes)
        {
            for (int lane = 0; lane < whole; lane += S.Count) S.Store(target + lane, S.Load(source + lane));
            if (whole < lanes) S.Store(target + whole, S.Load(source + whole, mask), mask);
        }
    }
}
