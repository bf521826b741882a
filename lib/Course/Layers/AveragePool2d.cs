using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// The mean of the pixels under each position of a window. It is linear: backwards each pixel gets its share 1/n of the
/// gradient of every window it lies in. Zeros of the padding count as pixels, as in PyTorch.
/// </summary>
/// <remarks>Shape [batch, channels, height, width] gives [batch, channels, rows, columns]. Ledger E-56.</remarks>
public static class AveragePool2d
{
    /// <summary>The mean over the rows of the patches, channel by channel.</summary>
    /// <exception cref="ShapeException">This is no batch of images, or the window does not fit.</exception>
    public static V Forward<V>(V x, Window window) where V : IArray<V>
    {
        var (batch, channels, height, width) = Window.Images(x.Shape);
        var (rows, across) = window.Positions(height, width);
        var planes = x.Reshape([batch * channels, 1, height, width]);
        return V.Linear(planes, new Im2Col(window)).Mean(axis: 1).Reshape([batch, channels, rows, across]);
    }
}

/// <summary><see cref="AveragePool2d"/> as a layer, plane by plane.</summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class AveragePool2d<T>(Window window) : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Buffers<T> outputs = new(), inputGradients = new(), patches = new();
    private Tensor<T>? input, output;

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        var (batch, channels, height, width) = Window.Images(x.Shape);
        var (rows, across) = window.Positions(height, width);
        (input, output) = (x, outputs.Of([batch, channels, rows, across]));
        int taps = window.Height * window.Width, positions = rows * across;
        var columns = patches.Of([taps, positions]);
        T share = T.One / T.CreateTruncating(taps);
        for (int plane = 0; plane < batch * channels; plane++)
        {
            Patches.Gather<T>(x.Span.Slice(plane * height * width, height * width), 1, height, width, window, columns.Span);
            var mean = output.Span.Slice(plane * positions, positions);
            mean.Clear();
            for (int tap = 0; tap < taps; tap++) TensorPrimitives.Add(mean, columns.Span.Slice(tap * positions, positions), mean);
            TensorPrimitives.Multiply(mean, share, mean);
        }
        return output;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        Tensor<T> x = Remembered(input), y = Remembered(output), xBar = inputGradients.Of(x.Shape);
        ExpectGradient(outputGradient, y.Shape);
        if (!needsInputGradient) return xBar;
        xBar.Span.Clear();
        int height = x.Shape[2], width = x.Shape[3], taps = window.Height * window.Width, positions = y.Shape[2] * y.Shape[3];
        var columns = patches.Of([taps, positions]);
        T share = T.One / T.CreateTruncating(taps);
        for (int plane = 0; plane < x.Shape[0] * x.Shape[1]; plane++)
        {
            for (int tap = 0; tap < taps; tap++)
                TensorPrimitives.Multiply(outputGradient.Span.Slice(plane * positions, positions), share, columns.Span.Slice(tap * positions, positions));
            Patches.ScatterAdd<T>(columns.Span, 1, height, width, window, xBar.Span.Slice(plane * height * width, height * width));
        }
        return xBar;
    }
}
