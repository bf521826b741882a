using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace Course;

/// <summary>The best device that ILGPU finds: CUDA, else OpenCL, else threads of the processor. For one thread at a time.</summary>
public sealed class IlgpuAccelerator : IAccelerator
{
    private readonly Context context;
    private readonly ILGPU.Runtime.Accelerator device;
    private readonly IlgpuMatMul[] kernels;
    private DeviceConvolution? convolution;

    /// <summary>Looks for devices and takes the best.</summary>
    /// <exception cref="InvalidOperationException">A driver is here and fails.</exception>
    public IlgpuAccelerator()
    {
        context = DeviceChoice.CreateContext();
        try
        {
            var choice = DeviceChoice.Of(context);
            device = choice.Device.CreateAccelerator(context);
            (Report, Name, Tile) = (choice.Report, DeviceChoice.NameOf(choice.Device), DeviceChoice.TileOf(choice.Device, sizeof(float)));
        }
        catch
        {
            context.Dispose();
            throw;
        }
        kernels = [.. Enum.GetValues<MatMulKernel>().Select(kernel => new IlgpuMatMul(device, kernel))];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Report { get; }

    /// <inheritdoc/>
    public bool IsHardware => device is not CPUAccelerator;

    /// <inheritdoc/>
    public int Tile { get; }

    /// <inheritdoc/>
    public IReadOnlyList<IMatMul> Kernels => kernels;

    /// <inheritdoc/>
    public long DeviceBytes => kernels.Sum(kernel => kernel.Bytes) + (convolution?.Bytes ?? 0);

    /// <summary>The kernel that products take when none is named.</summary>
    private IlgpuMatMul Best => kernels[(int)MatMulKernel.RegisterBlocked];

    /// <inheritdoc/>
    public void Multiply(
        int batch, int m, int n, int k,
        ReadOnlySpan<float> a, MatrixLayout aLayout,
        ReadOnlySpan<float> b, MatrixLayout bLayout,
        Span<float> c, MatrixLayout cLayout, bool accumulate = false) =>
        Best.Multiply(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout, accumulate);

    /// <inheritdoc/>
    public void Multiply(
        int batch, int m, int n, int k,
        ReadOnlySpan<double> a, MatrixLayout aLayout,
        ReadOnlySpan<double> b, MatrixLayout bLayout,
        Span<double> c, MatrixLayout cLayout, bool accumulate = false) =>
        Best.Multiply(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout, accumulate);

    /// <inheritdoc/>
    public Tensor<float> Convolve(Tensor<float> images, Tensor<float> kernels, Tensor<float> bias, int stride = 1, int padding = 0) =>
        (convolution ??= new(device)).Run(images, kernels, bias, stride, padding);

    /// <summary>A copy of a matrix that stays on the device until it is disposed of.</summary>
    /// <exception cref="ShapeException">The tensor is no matrix, or empty.</exception>
    public DeviceMatrix Upload(Tensor<float> matrix)
    {
        if (matrix.Shape.Rank != 2 || matrix.Count == 0) throw new ShapeException($"A matrix on the device has shape [rows, columns], neither 0; got {matrix.Shape}.");
        var result = new DeviceMatrix(this, device, matrix.Shape[0], matrix.Shape[1]);
        result.View.CopyFromCPU(ref matrix.Span[0], matrix.Count);
        return result;
    }

    internal DeviceMatrix Product(DeviceMatrix a, DeviceMatrix b)
    {
        var c = new DeviceMatrix(this, device, a.Rows, b.Columns);
        Best.Floats.Launch(a.View, b.View, c.View, new(1, a.Rows, b.Columns, a.Columns, MatrixLayout.RowMajor(a.Rows, a.Columns), MatrixLayout.RowMajor(b.Rows, b.Columns)));
        return c;
    }

    /// <inheritdoc/>
    public void Release()
    {
        foreach (var kernel in kernels) kernel.Release();
        convolution?.Dispose();
    }

    /// <summary>Gives the device back.</summary>
    public void Dispose()
    {
        Release();
        device.Dispose();
        context.Dispose();
    }
}
