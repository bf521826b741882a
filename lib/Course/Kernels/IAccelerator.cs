namespace Course;

/// <summary>
/// A device beside the processor, as an optional package brings it. It multiplies matrices like the processor does, so
/// that <see cref="Gemm.Use"/> sends a training step there; <see cref="Accelerator.Open"/> finds it.
/// </summary>
public interface IAccelerator : IMatMul, IDisposable
{
    /// <summary>Which device was chosen, which were looked for, and its limits, a line each.</summary>
    IReadOnlyList<string> Report { get; }

    /// <summary>Whether it is a device of its own, and not one that is played by the processor.</summary>
    bool IsHardware { get; }

    /// <summary>Threads along a side of a tile.</summary>
    int Tile { get; }

    /// <summary>The same product by each kernel, from the plainest to the best.</summary>
    IReadOnlyList<IMatMul> Kernels { get; }

    /// <summary>Bytes of the device's memory in use. They stay between calls.</summary>
    long DeviceBytes { get; }

    /// <summary>Gives the device's memory back; the next call takes it anew.</summary>
    void Release();

    /// <summary>
    /// Convolution as an implicit matrix product (see <see cref="Conv2d.Forward"/> for shapes): the entries of the patch matrix are
    /// computed where they are needed and never stored.
    /// </summary>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    Tensor<float> Convolve(Tensor<float> images, Tensor<float> kernels, Tensor<float> bias, int stride = 1, int padding = 0);
}
