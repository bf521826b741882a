namespace Course;

/// <summary>Lays all axes but the first one after another: [batch, a, b, c] becomes [batch, a·b·c]. The numbers stay where they are.</summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class Flatten<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private Tensor<T>? input;

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        if (x.Shape.Rank < 2) throw new ShapeException($"Flatten takes a batch, [batch, …]; got {x.Shape}.");
        input = x;
        return x.View([x.Shape[0], x.Count / Math.Max(1, x.Shape[0])]);
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        var x = Remembered(input);
        ExpectGradient(outputGradient, [x.Shape[0], x.Count / Math.Max(1, x.Shape[0])]);
        return outputGradient.View(x.Shape);
    }
}
