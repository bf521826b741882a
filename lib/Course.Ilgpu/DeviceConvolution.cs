using ILGPU;
using ILGPU.Runtime;

namespace Course;

/// <summary>Convolutions on a device, by <see cref="ConvolutionKernel"/>.</summary>
internal sealed class DeviceConvolution : IDisposable
{
    private readonly Action<KernelConfig, ArrayView<float>, ArrayView<float>, ArrayView<float>, ArrayView<float>, ConvolutionShape> launch;
    private readonly DeviceMemory<float> imageMemory, kernelMemory, biasMemory, resultMemory;
    private readonly int tile;

    public DeviceConvolution(ILGPU.Runtime.Accelerator device)
    {
        tile = DeviceChoice.TileOf(device.Device, sizeof(float));
        launch = tile switch
        {
            4 => Load<Tile4x4>(device),
            8 => Load<Tile8x8>(device),
            16 => Load<Tile16x16>(device),
            _ => Load<Tile32x32>(device),
        };
        (imageMemory, kernelMemory, biasMemory, resultMemory) = (new(device), new(device), new(device), new(device));
    }

    /// <summary>Bytes in use on the device.</summary>
    public long Bytes => imageMemory.Bytes + kernelMemory.Bytes + biasMemory.Bytes + resultMemory.Bytes;

    public Tensor<float> Run(Tensor<float> images, Tensor<float> kernels, Tensor<float> bias, int stride, int padding)
    {
        var window = Conv2d.WindowOf(images.Shape, kernels.Shape, stride, padding);
        var (rows, across) = window.Positions(images.Shape[2], images.Shape[3]);
        int filters = kernels.Shape[0];
        if (bias.Shape != [filters]) throw new ShapeException($"A convolution with kernels {kernels.Shape} needs a bias of shape [{filters}]; got {bias.Shape}.");
        var result = Tensor.Zeros<float>([images.Shape[0], filters, rows, across]);
        if (result.Count == 0) return result;
        var shape = new ConvolutionShape(images.Shape[0], images.Shape[1], images.Shape[2], images.Shape[3], filters, window, rows, across);
        var onDevice = resultMemory.Take(result.Count);
        var config = new KernelConfig(new Index3D(Parts(shape.Places), Parts(filters), 1), new Index3D(tile, tile, 1));
        launch(config, imageMemory.Copy(images.Span), kernelMemory.Copy(kernels.Span), biasMemory.Copy(bias.Span), onDevice, shape);
        DeviceMemory<float>.Read(onDevice, result.Span);
        return result;
    }

    /// <summary>Gives the device's memory back.</summary>
    public void Dispose()
    {
        imageMemory.Dispose();
        kernelMemory.Dispose();
        biasMemory.Dispose();
        resultMemory.Dispose();
    }

    private int Parts(int size) => (size + tile - 1) / tile;

    private static Action<KernelConfig, ArrayView<float>, ArrayView<float>, ArrayView<float>, ArrayView<float>, ConvolutionShape> Load<TTile>(ILGPU.Runtime.Accelerator device) where TTile : struct, ITile =>
        device.LoadStreamKernel<ArrayView<float>, ArrayView<float>, ArrayView<float>, ArrayView<float>, ConvolutionShape>(ConvolutionKernel.Run<float, TTile>);
}
