using System.Numerics.Tensors;

namespace Course;

/// <summary>What one forward and one backward pass sent through a layer: what came out of it, and the gradient that came back to it.</summary>
/// <remarks>For charts of how signals and gradients grow or fade from layer to layer. Ledger E-70, C-01, B-01.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
/// <param name="Layer">The layer.</param>
/// <param name="Output">y, a copy.</param>
/// <param name="OutputGradient">∂L/∂y, a copy.</param>
public sealed record LayerSignal<T>(Layer<T> Layer, Tensor<T> Output, Tensor<T> OutputGradient) where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The second moment of the signal, the mean of y² over examples and units.</summary>
    public double OutputMoment => Moment(Output);

    /// <summary>The second moment of the gradient, the mean of (∂L/∂y)² over examples and units.</summary>
    public double GradientMoment => Moment(OutputGradient);

    /// <summary>The length of the gradient by the layer's own parameters; 0 for a layer without.</summary>
    public double ParameterGradientNorm { get; } = GradientNorm.Of(Layer.Parameters);

    private static double Moment(Tensor<T> x) => double.CreateTruncating(TensorPrimitives.SumOfSquares<T>(x.Span)) / x.Count;
}

/// <summary>Records the signals of a chain of layers.</summary>
public static class LayerSignals
{
    /// <summary>One pass forward and one back, layer by layer. The gradients of the parameters are those of this pass alone.</summary>
    /// <param name="network">The chain.</param>
    /// <param name="inputs">A batch.</param>
    /// <param name="outputGradient">The gradient by the network's output, from that output: of a loss, or one chosen at will.</param>
    /// <returns>The signals of all layers, first layer first.</returns>
    /// <exception cref="ShapeException">The inputs or the gradient do not fit the network.</exception>
    public static IReadOnlyList<LayerSignal<T>> Of<T>(Sequential<T> network, Tensor<T> inputs, Func<Tensor<T>, Tensor<T>> outputGradient)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(outputGradient);
        network.ZeroGradients();
        int count = network.Layers.Count;
        var outputs = new Tensor<T>[count];
        var x = inputs;
        for (int i = 0; i < count; i++)
        {
            x = network.Layers[i].Forward(x);
            outputs[i] = x.Copy();
        }
        var gradients = new Tensor<T>[count];
        var g = outputGradient(x);
        for (int i = count - 1; i >= 0; i--)
        {
            gradients[i] = g.Copy();
            g = network.Layers[i].Backward(g, needsInputGradient: i > 0);
        }
        return [.. network.Layers.Select((layer, i) => new LayerSignal<T>(layer, outputs[i], gradients[i]))];
    }
}
