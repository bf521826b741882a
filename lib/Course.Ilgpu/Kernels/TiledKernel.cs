using System.Numerics;
using ILGPU;

namespace Course;

/// <summary>
/// A group of side×side threads makes a tile of C. Together they fetch a tile of A and one of B into shared memory, each
/// thread one number of either, and then each number is read side times from there: the device's memory is asked side
/// times less than by <see cref="NaiveKernel"/>.
/// </summary>
internal static class TiledKernel
{
    public static void Run<T, TTile>(ArrayView<T> a, ArrayView<T> b, ArrayView<T> c, MatMulShape shape)
        where T : unmanaged, INumber<T> where TTile : struct, ITile
    {
        var aTile = SharedMemory.Allocate<T>(TTile.Side * TTile.Side);
        var bTile = SharedMemory.Allocate<T>(TTile.Side * TTile.Side);
        int x = Group.IdxX, y = Group.IdxY;
        int i = Grid.IdxY * TTile.Side + y, j = Grid.IdxX * TTile.Side + x;
        for (int t = Grid.IdxZ; t < shape.Batch; t += Grid.DimZ)
        {
            T sum = T.Zero;
            for (int start = 0; start < shape.K; start += TTile.Side)
            {
                // Past the edge a tile is filled with zeros: every thread has to reach the barriers.
                aTile[y * TTile.Side + x] = i < shape.M && start + x < shape.K ? a[shape.A(t, i, start + x)] : T.Zero;
                bTile[y * TTile.Side + x] = start + y < shape.K && j < shape.N ? b[shape.B(t, start + y, j)] : T.Zero;
                Group.Barrier();
                for (int p = 0; p < TTile.Side; p++) sum += aTile[y * TTile.Side + p] * bTile[p * TTile.Side + x];
                Group.Barrier();
            }
            if (i < shape.M && j < shape.N) c[shape.C(t, i, j)] = sum;
        }
    }
}
