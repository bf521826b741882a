namespace Course;

/// <summary>Layers one after the other: y = fₙ(… f₂(f₁(x))). Backward runs through them in reverse order.</summary>
/// <remarks>Ledger D-02.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class Sequential<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Layer<T>[] layers;

    /// <summary>A chain of layers, first one first.</summary>
    /// <exception cref="ArgumentException">There is no layer.</exception>
    public Sequential(params Layer<T>[] layers)
    {
        if (layers.Length == 0) throw new ArgumentException("A network needs at least one layer.", nameof(layers));
        this.layers = [.. layers];
        Parameters = [.. layers.SelectMany(layer => layer.Parameters)];
    }

    /// <summary>The layers, first one first.</summary>
    public IReadOnlyList<Layer<T>> Layers => layers;

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    public override bool Training
    {
        get => base.Training;
        set
        {
            base.Training = value;
            foreach (var layer in layers) layer.Training = value;
        }
    }

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        foreach (var layer in layers) x = layer.Forward(x);
        return x;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        var gradient = outputGradient;
        for (int i = layers.Length - 1; i >= 0; i--) gradient = layers[i].Backward(gradient, needsInputGradient || i > 0);
        return gradient;
    }
}
