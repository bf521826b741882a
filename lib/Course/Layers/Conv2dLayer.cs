using System.Numerics.Tensors;

namespace Course;

/// <summary>A convolution whose kernels are trained: <see cref="Conv2d"/> image by image, so that the patches stay in the cache and are never kept.</summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class Conv2d<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int stride, padding;
    private readonly Buffers<T> outputs = new(), inputGradients = new(), maps = new();
    private Tensor<T>? input;
    private PatchMatrix<T>? patches;

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

    /// <summary>How far the window moves.</summary>
    public int Stride => stride;

    /// <summary>Zeros around the image.</summary>
    public int Padding => padding;

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        input = x;
        var patch = PatchesOf(x.Shape);
        var y = outputs.Of([x.Shape[0], Filters, patch.Rows, patch.Across]);
        int image = x.Shape[1] * x.Shape[2] * x.Shape[3], result = Filters * patch.Rows * patch.Across;
        var wide = maps.Of([Filters, patch.Positions]);
        for (int n = 0; n < x.Shape[0]; n++)
        {
            patch.Gather(x.Span.Slice(n * image, image));
            Gemm.Multiply(Filters, patch.Positions, patch.Taps, Kernels.Value.Span, patch.Taps, 1, patch.Columns, patch.Positions, 1, wide.Span, patch.Positions);
            patch.Crop(wide.Span, Bias.Value.Span, y.Span.Slice(n * result, result));
        }
        return y;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        var x = Remembered(input);
        var patch = PatchesOf(x.Shape);
        ExpectGradient(outputGradient, [x.Shape[0], Filters, patch.Rows, patch.Across]);
        int image = x.Shape[1] * x.Shape[2] * x.Shape[3], positions = patch.Rows * patch.Across;
        var xBar = inputGradients.Of(x.Shape);
        var wide = maps.Of([Filters, patch.Positions]);
        for (int n = 0; n < x.Shape[0]; n++)
        {
            ReadOnlySpan<T> g = outputGradient.Span.Slice(n * Filters * positions, Filters * positions);
            for (int f = 0; f < Filters; f++) Bias.Gradient.Span[f] += Reduce.Sum<T>(g.Slice(f * positions, positions));
            patch.Widen(g, Filters, wide.Span);
            patch.Gather(x.Span.Slice(n * image, image));
            Gemm.Multiply(Filters, patch.Taps, patch.Positions, wide.Span, patch.Positions, 1, patch.Columns, 1, patch.Positions, Kernels.Gradient.Span, patch.Taps, accumulate: true);
            if (!needsInputGradient) continue;
            Gemm.Multiply(patch.Taps, patch.Positions, Filters, Kernels.Value.Span, 1, patch.Taps, wide.Span, patch.Positions, 1, patch.Columns, patch.Positions);
            patch.Scatter(xBar.Span.Slice(n * image, image));
        }
        return xBar;
    }

    private int Filters => Kernels.Value.Shape[0];

    private PatchMatrix<T> PatchesOf(Shape images)
    {
        var window = Conv2d.WindowOf(images, Kernels.Value.Shape, stride, padding);
        if (patches is null || !patches.Fits(images[1], images[2], images[3])) patches = PatchMatrix<T>.Of(images[1], images[2], images[3], window);
        return patches;
    }
}
