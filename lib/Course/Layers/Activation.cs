namespace Course;

/// <summary>A pointwise rule as a layer: y = f(x), x̄ = ȳ ⊙ f′(x). <c>new Activation&lt;float, ReLU&gt;()</c>.</summary>
/// <remarks>Ledger E-46.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
/// <typeparam name="F">The rule.</typeparam>
public sealed class Activation<T, F> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T> where F : IActivation
{
    private readonly Buffers<T> outputs = new(), inputGradients = new();
    private Tensor<T>? input, output;

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        (input, output) = (x, outputs.Of(x.Shape));
        F.Values<T>(x.Span, output.Span);
        return output;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        Tensor<T> x = Remembered(input), y = Remembered(output), xBar = inputGradients.Of(x.Shape);
        ExpectGradient(outputGradient, y.Shape);
        if (!needsInputGradient) return xBar;
        F.Pull<T>(x.Span, y.Span, outputGradient.Span, xBar.Span);
        return xBar;
    }
}
