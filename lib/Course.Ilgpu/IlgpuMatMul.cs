namespace Course;

/// <summary>Matrix products on a device by one of the three kernels. For one thread at a time.</summary>
public sealed class IlgpuMatMul : IMatMul
{
    private readonly ILGPU.Runtime.Accelerator device;
    private readonly MatMulKernel kernel;
    private DeviceMatMul<float>? floats;
    private DeviceMatMul<double>? doubles;

    internal IlgpuMatMul(ILGPU.Runtime.Accelerator device, MatMulKernel kernel) => (this.device, this.kernel) = (device, kernel);

    /// <inheritdoc/>
    public string Name => kernel switch
    {
        MatMulKernel.Naive => "naive",
        MatMulKernel.Tiled => $"tiled, {DeviceChoice.TileOf(device.Device, sizeof(float))}×{DeviceChoice.TileOf(device.Device, sizeof(float))}",
        _ => "register-blocked, 4×4 a thread",
    };

    /// <inheritdoc/>
    public void Multiply(
        int batch, int m, int n, int k,
        ReadOnlySpan<float> a, MatrixLayout aLayout,
        ReadOnlySpan<float> b, MatrixLayout bLayout,
        Span<float> c, MatrixLayout cLayout, bool accumulate = false)
    {
        GemmGuard.Check<float>(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout);
        Floats.Multiply(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout, accumulate);
    }

    /// <inheritdoc/>
    public void Multiply(
        int batch, int m, int n, int k,
        ReadOnlySpan<double> a, MatrixLayout aLayout,
        ReadOnlySpan<double> b, MatrixLayout bLayout,
        Span<double> c, MatrixLayout cLayout, bool accumulate = false)
    {
        GemmGuard.Check<double>(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout);
        (doubles ??= new(device, kernel)).Multiply(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout, accumulate);
    }

    internal DeviceMatMul<float> Floats => floats ??= new(device, kernel);

    internal long Bytes => (floats?.Bytes ?? 0) + (doubles?.Bytes ?? 0);

    internal void Release()
    {
        floats?.Dispose();
        doubles?.Dispose();
    }
}
