using System.Numerics.Tensors;

namespace Course;

/// <summary><see cref="GatedLinearUnit"/> as a layer, row by row.</summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
/// <typeparam name="F">The gate's rule, such as SiLU.</typeparam>
public sealed class GatedLinearUnit<T, F> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T> where F : IActivation
{
    private readonly Buffers<T> gates = new(), outputs = new(), inputGradients = new();
    private Tensor<T>? input, gate;

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        int width = GatedLinearUnit.Half(x.Shape);
        Shape result = Shape.Create([.. x.Shape.Sizes[..^1], width]);
        (input, gate) = (x, gates.Of(result));
        var y = outputs.Of(result);
        for (int start = 0; start < y.Count; start += width)
        {
            ReadOnlySpan<T> row = x.Span.Slice(2 * start, 2 * width);
            var open = gate.Span.Slice(start, width);
            F.Values(row[..width], open);
            TensorPrimitives.Multiply(open, row[width..], y.Span.Slice(start, width));
        }
        return y;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        Tensor<T> x = Remembered(input), open = Remembered(gate), xBar = inputGradients.Of(x.Shape);
        ExpectGradient(outputGradient, open.Shape);
        int width = open.Shape[-1];
        for (int start = 0; needsInputGradient && start < open.Count; start += width)
        {
            ReadOnlySpan<T> row = x.Span.Slice(2 * start, 2 * width), g = outputGradient.Span.Slice(start, width), gateValues = open.Span.Slice(start, width);
            var target = xBar.Span.Slice(2 * start, 2 * width);
            TensorPrimitives.Multiply(g, row[width..], target[..width]);
            F.Pull(row[..width], gateValues, target[..width], target[..width]);
            TensorPrimitives.Multiply(g, gateValues, target[width..]);
        }
        return xBar;
    }
}
