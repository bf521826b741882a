using System.Numerics.Tensors;

namespace Course;

/// <summary>The fully connected layer Y = X W + b with weights of its own. The rule stands in <see cref="Linear"/>.</summary>
/// <remarks>
/// Shapes: X […, in], W [in, out], b [out], Y […, out]; all axes in front count as examples, such as [batch, positions, in].
/// Ledger D-03, D-04, E-43.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class Linear<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Buffers<T> outputs = new(), inputGradients = new();
    private Tensor<T>? input;

    /// <summary>A layer from its first weights.</summary>
    /// <param name="weight">W [in, out].</param>
    /// <param name="bias">b [out]; null for a layer without one.</param>
    /// <exception cref="ShapeException">W is no matrix, or b does not have a number for each of its columns.</exception>
    public Linear(Tensor<T> weight, Tensor<T>? bias)
    {
        if (weight.Shape.Rank != 2) throw new ShapeException($"Linear: the weights are a matrix [in, out]; these have shape {weight.Shape}.");
        if (bias is not null && bias.Shape != [weight.Shape[1]])
            throw new ShapeException($"Linear: the bias of a layer with weights {weight.Shape} has shape [{weight.Shape[1]}], a number for each output; this one has {bias.Shape}.");
        Weight = new("weight", weight);
        Bias = bias is null ? null : new("bias", bias, decays: false);
        Parameters = Bias is null ? [Weight] : [Weight, Bias];
    }

    /// <summary>W [in, out].</summary>
    public Parameter<T> Weight { get; }

    /// <summary>b [out], if the layer has one.</summary>
    public Parameter<T>? Bias { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    private int Inputs => Weight.Value.Shape[0];

    private int Outputs => Weight.Value.Shape[1];

    /// <summary>Y = X W + b</summary>
    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        if (x.Shape.Rank < 2 || x.Shape[-1] != Inputs)
            throw new ShapeException($"Linear with weights {Weight.Value.Shape} takes inputs [batch, {Inputs}], or more axes in front; these have shape {x.Shape}.");
        int examples = x.Count / Math.Max(1, Inputs);
        var y = outputs.Of(ResultOf(x.Shape));
        if (Bias is not null)
            for (int i = 0; i < examples; i++) Bias.Value.Span.CopyTo(y.Span[(i * Outputs)..]);
        Gemm.Multiply(examples, Outputs, Inputs, x.Span, Inputs, 1, Weight.Value.Span, Outputs, 1, y.Span, Outputs, accumulate: Bias is not null);
        input = x;
        return y;
    }

    /// <summary>X̄ = Ȳ Wᵀ; W̄ += Xᵀ Ȳ, b̄ += Σ rows of Ȳ</summary>
    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        var x = Remembered(input);
        ExpectGradient(outputGradient, ResultOf(x.Shape));
        int examples = x.Count / Math.Max(1, Inputs);
        Gemm.Multiply(Inputs, Outputs, examples, x.Span, 1, Inputs, outputGradient.Span, Outputs, 1, Weight.Gradient.Span, Outputs, accumulate: true);
        if (Bias is not null)
            for (int i = 0; i < examples; i++)
                TensorPrimitives.Add(Bias.Gradient.Span, outputGradient.Span.Slice(i * Outputs, Outputs), Bias.Gradient.Span);
        var xGradient = inputGradients.Of(x.Shape);
        if (needsInputGradient)
            Gemm.Multiply(examples, Inputs, Outputs, outputGradient.Span, Outputs, 1, Weight.Value.Span, 1, Outputs, xGradient.Span, Inputs);
        return xGradient;
    }

    private Shape ResultOf(Shape input) => input.Rank == 2 ? [input[0], Outputs] : Shape.Create([.. input.Sizes[..^1], Outputs]);
}
