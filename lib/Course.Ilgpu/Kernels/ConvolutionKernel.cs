using System.Numerics;
using ILGPU;

namespace Course;

/// <summary>
/// Convolution as an implicit matrix product: <see cref="TiledKernel"/> with W_row for A and X_col for B, where a thread that
/// fetches an entry of X_col works out which pixel it is. Only one tile of X_col exists at a time, in shared memory.
/// </summary>
internal static class ConvolutionKernel
{
    public static void Run<T, TTile>(ArrayView<T> images, ArrayView<T> kernels, ArrayView<T> bias, ArrayView<T> result, ConvolutionShape shape)
        where T : unmanaged, INumber<T> where TTile : struct, ITile
    {
        var wTile = SharedMemory.Allocate<T>(TTile.Side * TTile.Side);
        var xTile = SharedMemory.Allocate<T>(TTile.Side * TTile.Side);
        int x = Group.IdxX, y = Group.IdxY;
        int filter = Grid.IdxY * TTile.Side + y, place = Grid.IdxX * TTile.Side + x;
        T sum = T.Zero;
        for (int start = 0; start < shape.Taps; start += TTile.Side)
        {
            wTile[y * TTile.Side + x] = filter < shape.Filters && start + x < shape.Taps ? kernels[filter * shape.Taps + start + x] : T.Zero;
            int pixel = start + y < shape.Taps && place < shape.Places ? shape.Pixel(start + y, place) : -1;
            xTile[y * TTile.Side + x] = pixel >= 0 ? images[pixel] : T.Zero;
            Group.Barrier();
            for (int p = 0; p < TTile.Side; p++) sum += wTile[y * TTile.Side + p] * xTile[p * TTile.Side + x];
            Group.Barrier();
        }
        if (filter < shape.Filters && place < shape.Places) result[shape.Result(filter, place)] = sum + bias[filter];
    }
}
