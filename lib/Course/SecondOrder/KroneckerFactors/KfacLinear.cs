namespace Course;

/// <summary>A linear layer that can be asked for its Kronecker factors: it keeps its last inputs and output gradients at hand.</summary>
/// <param name="layer">The layer.</param>
public sealed class KfacLinear(Linear<double> layer) : Layer<double>
{
    private Tensor<double>? inputs, outputGradients;

    /// <summary>The layer inside.</summary>
    public Linear<double> Layer { get; } = layer;

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<double>> Parameters => Layer.Parameters;

    /// <inheritdoc/>
    public override Tensor<double> Forward(Tensor<double> x)
    {
        (inputs, outputGradients) = (x, null);
        return Layer.Forward(x);
    }

    /// <inheritdoc/>
    public override Tensor<double> Backward(Tensor<double> outputGradient, bool needsInputGradient = true)
    {
        outputGradients = outputGradient;
        return Layer.Backward(outputGradient, needsInputGradient);
    }

    /// <summary>The factors of the last batch, to be asked for before the next one.</summary>
    /// <remarks>The loss must be a mean over the batch: its factor 1/B is taken out again. A bias counts as a weight of an input that is always 1.</remarks>
    /// <exception cref="GradientException">There was no Forward and Backward before.</exception>
    public KroneckerFactors Factors()
    {
        Tensor<double> g = Remembered(outputGradients), x = Remembered(inputs);
        int batch = g.Count / g.Shape[-1];
        x = x.Reshape([batch, x.Shape[-1]]);
        return KroneckerFactors.Of(Layer.Bias is null ? x : WithOnes(x), batch * g.Reshape([batch, g.Shape[-1]]));
    }

    /// <summary>The gradients of weights and bias as one matrix, the bias last.</summary>
    internal Tensor<double> StackedGradient() => Layer.Bias is null
        ? Layer.Weight.Gradient
        : new([.. Layer.Weight.Gradient.Span, .. Layer.Bias.Gradient.Span], [Layer.Weight.Value.Shape[0] + 1, Layer.Weight.Value.Shape[1]]);

    /// <summary>Takes a step off weights and bias.</summary>
    internal void Move(Tensor<double> step)
    {
        int i = 0;
        foreach (var parameter in Parameters)
            foreach (ref double number in parameter.Value.Span) number -= step.Span[i++];
    }

    private static Tensor<double> WithOnes(Tensor<double> x)
    {
        int rows = x.Shape[0], columns = x.Shape[1];
        return Tensor.From([rows, columns + 1], i => i % (columns + 1) == columns ? 1 : x.Span[i / (columns + 1) * columns + i % (columns + 1)]);
    }
}
