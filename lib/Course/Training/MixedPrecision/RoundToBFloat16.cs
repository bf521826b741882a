namespace Course;

/// <summary>
/// Rounds numbers to bfloat16 on their way forward and gradients on their way back: put after every layer, it makes a float network
/// compute as one on an accelerator does, which multiplies bfloat16 numbers and sums in float.
/// </summary>
/// <remarks>Ledger D-09. Backward, rounding counts as the identity: its slope is 0 almost everywhere, which would stop all learning.</remarks>
public sealed class RoundToBFloat16 : Layer<float>
{
    private readonly Buffers<float> outputs = new(), inputGradients = new();
    private Tensor<float>? output;

    /// <inheritdoc/>
    public override Tensor<float> Forward(Tensor<float> x)
    {
        output = outputs.Of(x.Shape);
        BFloat16.Round(x.Span, output.Span);
        return output;
    }

    /// <inheritdoc/>
    public override Tensor<float> Backward(Tensor<float> outputGradient, bool needsInputGradient = true)
    {
        ExpectGradient(outputGradient, Remembered(output).Shape);
        var xBar = inputGradients.Of(outputGradient.Shape);
        if (needsInputGradient) BFloat16.Round(outputGradient.Span, xBar.Span);
        return xBar;
    }
}
