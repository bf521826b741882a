using System.Numerics.Tensors;

namespace Course;

/// <summary>A convolution whose kernels are trained: <see cref="Conv2d"/> image by image, so that the patches stay in the cache and are never kept.</summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class Conv2d<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int stride, padding;
    private readonly Buffers<T> outputs = new(), inputGradients = new(), patches = new();
    private Tensor<T>? input;

    /// <summary>A layer from its kernels and bias.</summary>
    /// <param name="kernels">Shape [filters, channels, height, width].</param>
    /// <param name="bias">Shape [filters].</param>
    /// <param name="stride">How far the window moves.</param>
    /// <param name="padding">Zeros around the image.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    public Conv2d(Tensor<T> kernels, Tensor<T> bias, int stride = 1, int padding = 0)
    {
        if (kernels.Shape.Rank != 4 || bias.Shape != Shape.Create([kernels.Shape[0]]))
            throw new ShapeException($"A convolution needs kernels of shape [filters, channels, height, width] and a bias of [filters]; got {kernels.Shape} and {bias.Shape}.");
        (this.stride, this.padding) = (stride, padding);
        Kernels = new("kernels", kernels);
        Bias = new("bias", bias, decays: false);
        Parameters = [Kernels, Bias];
    }

    /// <summary>The kernels, [filters, channels, height, width].</summary>
    public Parameter<T> Kernels { get; }

    /// <summary>The bias, [filters].</summary>
    public Parameter<T> Bias { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        input = x;
        var size = SizesOf(x.Shape);
        var y = outputs.Of([size.Batch, size.Filters, size.Rows, size.Across]);
        var columns = patches.Of([size.Taps, size.Positions]);
        for (int n = 0; n < size.Batch; n++)
        {
            Patches.Gather<T>(x.Span.Slice(n * size.Image, size.Image), size.Channels, x.Shape[2], x.Shape[3], size.Window, columns.Span);
            var result = y.Span.Slice(n * size.Filters * size.Positions, size.Filters * size.Positions);
            for (int f = 0; f < size.Filters; f++) result.Slice(f * size.Positions, size.Positions).Fill(Bias.Value.Span[f]);
            Gemm.Multiply<T>(size.Filters, size.Positions, size.Taps, Kernels.Value.Span, size.Taps, 1, columns.Span, size.Positions, 1, result, size.Positions, accumulate: true);
        }
        return y;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        var x = Remembered(input);
        var size = SizesOf(x.Shape);
        ExpectGradient(outputGradient, [size.Batch, size.Filters, size.Rows, size.Across]);
        var xBar = inputGradients.Of(x.Shape);
        if (needsInputGradient) xBar.Span.Clear();
        var columns = patches.Of([size.Taps, size.Positions]);
        for (int n = 0; n < size.Batch; n++)
        {
            var g = outputGradient.Span.Slice(n * size.Filters * size.Positions, size.Filters * size.Positions);
            for (int f = 0; f < size.Filters; f++) Bias.Gradient.Span[f] += TensorPrimitives.Sum<T>(g.Slice(f * size.Positions, size.Positions));
            Patches.Gather<T>(x.Span.Slice(n * size.Image, size.Image), size.Channels, x.Shape[2], x.Shape[3], size.Window, columns.Span);
            Gemm.Multiply<T>(size.Filters, size.Taps, size.Positions, g, size.Positions, 1, columns.Span, 1, size.Positions, Kernels.Gradient.Span, size.Taps, accumulate: true);
            if (!needsInputGradient) continue;
            Gemm.Multiply<T>(size.Taps, size.Positions, size.Filters, Kernels.Value.Span, 1, size.Taps, g, size.Positions, 1, columns.Span, size.Positions);
            Patches.ScatterAdd<T>(columns.Span, size.Channels, x.Shape[2], x.Shape[3], size.Window, xBar.Span.Slice(n * size.Image, size.Image));
        }
        return xBar;
    }

    private Sizes SizesOf(Shape images)
    {
        var window = Conv2d.WindowOf(images, Kernels.Value.Shape, stride, padding);
        var (rows, across) = window.Positions(images[2], images[3]);
        int filters = Kernels.Value.Shape[0], channels = images[1];
        return new(window, images[0], filters, channels, images[2] * images[3], rows, across);
    }

    private readonly record struct Sizes(Window Window, int Batch, int Filters, int Channels, int Pixels, int Rows, int Across)
    {
        public int Positions => Rows * Across;

        public int Taps => Channels * Window.Height * Window.Width;

        public int Image => Channels * Pixels;
    }
}
