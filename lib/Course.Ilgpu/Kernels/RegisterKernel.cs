using System.Numerics;
using ILGPU;

namespace Course;

/// <summary>
/// A thread makes 4×4 numbers of C and keeps them in registers: 8 numbers from shared memory feed 16 multiplications, where
/// <see cref="TiledKernel"/> needs 32. The group's tile of C is 4·side wide and high, so the device's memory is asked 4 times
/// less as well.
/// </summary>
internal static class RegisterKernel
{
    /// <summary>Numbers of C along a side of a thread's block.</summary>
    public const int Block = 4;

    public static void Run<T, TTile>(ArrayView<T> a, ArrayView<T> b, ArrayView<T> c, MatMulShape shape)
        where T : unmanaged, INumber<T> where TTile : struct, ITile
    {
        var aTile = SharedMemory.Allocate<T>(Block * TTile.Side * TTile.Side);
        var bTile = SharedMemory.Allocate<T>(Block * TTile.Side * TTile.Side);
        int x = Group.IdxX, y = Group.IdxY;
        int top = Grid.IdxY * Block * TTile.Side, left = Grid.IdxX * Block * TTile.Side;
        for (int t = Grid.IdxZ; t < shape.Batch; t += Grid.DimZ)
        {
            Four<T> row0 = default, row1 = default, row2 = default, row3 = default;
            for (int start = 0; start < shape.K; start += TTile.Side)
            {
                Fetch<T, TTile>(a, aTile, b, bTile, shape, t, top, left, start);
                Group.Barrier();
                for (int p = 0; p < TTile.Side; p++)
                {
                    // A thread's columns lie a side apart, so that neighbours read neighbouring numbers.
                    int at = p * Block * TTile.Side + x;
                    var bs = new Four<T>(bTile[at], bTile[at + TTile.Side], bTile[at + 2 * TTile.Side], bTile[at + 3 * TTile.Side]);
                    row0 = row0.Plus(aTile[y * TTile.Side + p], bs);
                    row1 = row1.Plus(aTile[(y + TTile.Side) * TTile.Side + p], bs);
                    row2 = row2.Plus(aTile[(y + 2 * TTile.Side) * TTile.Side + p], bs);
                    row3 = row3.Plus(aTile[(y + 3 * TTile.Side) * TTile.Side + p], bs);
                }
                Group.Barrier();
            }
            Store<T, TTile>(c, shape, t, top + y, left + x, row0);
            Store<T, TTile>(c, shape, t, top + y + TTile.Side, left + x, row1);
            Store<T, TTile>(c, shape, t, top + y + 2 * TTile.Side, left + x, row2);
            Store<T, TTile>(c, shape, t, top + y + 3 * TTile.Side, left + x, row3);
        }
    }

    private static void Fetch<T, TTile>(ArrayView<T> a, ArrayView<T> aTile, ArrayView<T> b, ArrayView<T> bTile, MatMulShape shape, int t, int top, int left, int start)
        where T : unmanaged, INumber<T> where TTile : struct, ITile
    {
        int x = Group.IdxX, y = Group.IdxY;
        for (int r = 0; r < Block; r++)
        {
            int row = y + r * TTile.Side, column = x + r * TTile.Side;
            aTile[row * TTile.Side + x] = top + row < shape.M && start + x < shape.K ? a[shape.A(t, top + row, start + x)] : T.Zero;
            bTile[y * Block * TTile.Side + column] = start + y < shape.K && left + column < shape.N ? b[shape.B(t, start + y, left + column)] : T.Zero;
        }
    }

    private static void Store<T, TTile>(ArrayView<T> c, MatMulShape shape, int t, int i, int j, Four<T> values)
        where T : unmanaged, INumber<T> where TTile : struct, ITile
    {
        if (i >= shape.M) return;
        if (j < shape.N) c[shape.C(t, i, j)] = values.First;
        if (j + TTile.Side < shape.N) c[shape.C(t, i, j + TTile.Side)] = values.Second;
        if (j + 2 * TTile.Side < shape.N) c[shape.C(t, i, j + 2 * TTile.Side)] = values.Third;
        if (j + 3 * TTile.Side < shape.N) c[shape.C(t, i, j + 3 * TTile.Side)] = values.Fourth;
    }
}
