namespace Course;

/// <summary>
/// A matrix product computed the way a GPU does it, group of threads by group of threads, that counts every number
/// fetched from the device's memory and from the memory that a group shares. It is for counting, not for speed.
/// </summary>
/// <remarks>With A m×k, B k×n and square tiles of side s, fetched are m·k·⌈n/s⌉ + k·n·⌈m/s⌉ numbers. Ledger E-102.</remarks>
public sealed class MemoryTraffic
{
    private readonly Tensor<double> a, b;

    private MemoryTraffic(Tensor<double> a, Tensor<double> b)
    {
        if (a.Shape.Rank != 2 || b.Shape.Rank != 2 || a.Shape[1] != b.Shape[0])
            throw new ShapeException($"Counting takes matrices m×k and k×n; got {a.Shape} and {b.Shape}.");
        (this.a, this.b) = (a, b);
        Result = Tensor.Zeros([a.Shape[0], b.Shape[1]]);
    }

    /// <summary>A·B.</summary>
    public Tensor<double> Result { get; }

    /// <summary>Numbers fetched from the device's memory.</summary>
    public long DeviceLoads { get; private set; }

    /// <summary>Numbers fetched from the memory that a group of threads shares.</summary>
    public long SharedLoads { get; private set; }

    /// <summary>Multiplications and additions.</summary>
    public long Operations { get; private set; }

    /// <summary>Every thread fetches its row and its column from the device's memory.</summary>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    public static MemoryTraffic Naive(Tensor<double> a, Tensor<double> b)
    {
        var product = new MemoryTraffic(a, b);
        var (m, n, k) = (a.Shape[0], b.Shape[1], a.Shape[1]);
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
                for (int p = 0; p < k; p++)
                    product.MultiplyAdd(i, j, product.Load(a, i, p), product.Load(b, p, j));
        return product;
    }

    /// <summary>Groups of side×side threads fetch tiles; each thread makes block×block numbers of C.</summary>
    /// <param name="a">A, m×k.</param>
    /// <param name="b">B, k×n.</param>
    /// <param name="side">Threads along a side of a group, and the depth of a tile.</param>
    /// <param name="block">Numbers of C along a side of what a thread makes.</param>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A side is below 1.</exception>
    public static MemoryTraffic Tiled(Tensor<double> a, Tensor<double> b, int side, int block = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(block, 1);
        var product = new MemoryTraffic(a, b);
        int wide = side * block;
        for (int top = 0; top < a.Shape[0]; top += wide)
            for (int left = 0; left < b.Shape[1]; left += wide)
                for (int start = 0; start < a.Shape[1]; start += side)
                    product.MultiplyTiles(product.Fetch(a, top, start, wide, side), product.Fetch(b, start, left, side, wide), top, left, block);
        return product;
    }

    /// <summary>A tile in shared memory; what lies outside the matrix is not fetched.</summary>
    private double[,] Fetch(Tensor<double> from, int top, int left, int rows, int columns)
    {
        var tile = new double[Math.Min(rows, from.Shape[0] - top), Math.Min(columns, from.Shape[1] - left)];
        for (int i = 0; i < tile.GetLength(0); i++)
            for (int j = 0; j < tile.GetLength(1); j++) tile[i, j] = Load(from, top + i, left + j);
        return tile;
    }

    /// <summary>Thread by thread: its block takes a column of numbers from one tile and a row from the other for each step.</summary>
    private void MultiplyTiles(double[,] aTile, double[,] bTile, int top, int left, int block)
    {
        int rows = aTile.GetLength(0), columns = bTile.GetLength(1);
        for (int y = 0; y < rows; y += block)
            for (int x = 0; x < columns; x += block)
                for (int p = 0; p < aTile.GetLength(1); p++)
                {
                    int high = Math.Min(block, rows - y), across = Math.Min(block, columns - x);
                    SharedLoads += high + across;
                    for (int i = y; i < y + high; i++)
                        for (int j = x; j < x + across; j++) MultiplyAdd(top + i, left + j, aTile[i, p], bTile[p, j]);
                }
    }

    private double Load(Tensor<double> from, int i, int j)
    {
        DeviceLoads++;
        return from[i, j];
    }

    private void MultiplyAdd(int i, int j, double x, double y)
    {
        Operations += 2;
        Result[i, j] += x * y;
    }
}
