using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace Course;

/// <summary>One kernel for one type of number, compiled for a device, with the tile that the device allows.</summary>
internal sealed class DeviceMatMul<T> : IDisposable where T : unmanaged, INumber<T>
{
    // The device's limits: 65,535 groups along the second and third axis of the grid.
    private const int MostBatches = 65_535;

    private readonly Action<KernelConfig, ArrayView<T>, ArrayView<T>, ArrayView<T>, MatMulShape> launch;
    private readonly DeviceMemory<T> aMemory, bMemory, cMemory;
    private readonly int tile, block;
    private T[] dense = [];

    public DeviceMatMul(ILGPU.Runtime.Accelerator device, MatMulKernel kernel)
    {
        block = kernel == MatMulKernel.RegisterBlocked ? RegisterKernel.Block : 1;
        // The shared memory of two tiles with 4 numbers a thread each is that of 8 plain tiles.
        tile = DeviceChoice.TileOf(device.Device, System.Runtime.CompilerServices.Unsafe.SizeOf<T>(), tiles: 2 * block);
        // More threads would leave each too few registers for its block.
        if (block > 1) tile = Math.Min(tile, 16);
        launch = tile switch
        {
            4 => Load<Tile4x4>(device, kernel),
            8 => Load<Tile8x8>(device, kernel),
            16 => Load<Tile16x16>(device, kernel),
            _ => Load<Tile32x32>(device, kernel),
        };
        (aMemory, bMemory, cMemory) = (new(device), new(device), new(device));
    }

    /// <summary>Bytes in use on the device.</summary>
    public long Bytes => aMemory.Bytes + bMemory.Bytes + cMemory.Bytes;

    /// <summary>Numbers in host memory: copied there, multiplied, copied back.</summary>
    public void Multiply(int batch, int m, int n, int k, ReadOnlySpan<T> a, MatrixLayout aLayout, ReadOnlySpan<T> b, MatrixLayout bLayout, Span<T> c, MatrixLayout cLayout, bool accumulate)
    {
        if (batch == 0 || m == 0 || n == 0) return;
        int count = checked(batch * m * n);
        if (dense.Length < count) dense = new T[count];
        var result = dense.AsSpan(0, count);
        if (k == 0) result.Clear();
        else
        {
            var onDevice = cMemory.Take(count);
            Launch(aMemory.Copy(a[..Used(batch, m, k, aLayout)]), bMemory.Copy(b[..Used(batch, k, n, bLayout)]), onDevice, new(batch, m, n, k, aLayout, bLayout));
            DeviceMemory<T>.Read(onDevice, result);
        }
        Scatter(result, batch, m, n, c, cLayout, accumulate);
    }

    /// <summary>Numbers that lie on the device.</summary>
    public void Launch(ArrayView<T> a, ArrayView<T> b, ArrayView<T> c, MatMulShape shape)
    {
        int side = tile * block;
        launch(new KernelConfig(new Index3D(Parts(shape.N, side), Parts(shape.M, side), Math.Min(shape.Batch, MostBatches)), new Index3D(tile, tile, 1)), a, b, c, shape);
    }

    /// <summary>Gives the device's memory back.</summary>
    public void Dispose()
    {
        aMemory.Dispose();
        bMemory.Dispose();
        cMemory.Dispose();
    }

    private static Action<KernelConfig, ArrayView<T>, ArrayView<T>, ArrayView<T>, MatMulShape> Load<TTile>(ILGPU.Runtime.Accelerator device, MatMulKernel kernel) where TTile : struct, ITile =>
        device.LoadStreamKernel<ArrayView<T>, ArrayView<T>, ArrayView<T>, MatMulShape>(kernel switch
        {
            MatMulKernel.Naive => NaiveKernel.Run,
            MatMulKernel.Tiled => TiledKernel.Run<T, TTile>,
            _ => RegisterKernel.Run<T, TTile>,
        });

    private static int Parts(int size, int part) => (size + part - 1) / part;

    private static int Used(int batch, int rows, int columns, MatrixLayout layout) =>
        (batch - 1) * layout.BatchStride + (rows - 1) * layout.RowStride + (columns - 1) * layout.ColumnStride + 1;

    /// <summary>C's rows may have other numbers between them, which stay as they are.</summary>
    private static void Scatter(ReadOnlySpan<T> result, int batch, int m, int n, Span<T> c, MatrixLayout layout, bool accumulate)
    {
        for (int t = 0; t < batch; t++)
            for (int i = 0; i < m; i++)
            {
                var from = result.Slice((t * m + i) * n, n);
                var to = c.Slice(t * layout.BatchStride + i * layout.RowStride, n);
                if (accumulate) System.Numerics.Tensors.TensorPrimitives.Add(to, from, to);
                else from.CopyTo(to);
            }
    }
}
