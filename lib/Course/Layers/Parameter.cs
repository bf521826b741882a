namespace Course;

/// <summary>An array that is trained: its numbers and the gradient of the loss by them.</summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class Parameter<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>A parameter with its first numbers; the gradient starts at 0.</summary>
    /// <param name="name">What it is called in charts, checkpoints and messages, such as "weight".</param>
    /// <param name="value">Its numbers; an optimizer changes them in place.</param>
    /// <param name="decays">Whether weight decay applies: to weights it does, to biases and the scales of normalisations mostly not.</param>
    public Parameter(string name, Tensor<T> value, bool decays = true)
    {
        Name = name;
        Value = value;
        Gradient = Tensor.Zeros<T>(value.Shape);
        Decays = decays;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The numbers θ.</summary>
    public Tensor<T> Value { get; }

    /// <summary>∂L/∂θ, in the shape of θ. A layer's Backward adds to it; <see cref="ZeroGradient"/> starts afresh.</summary>
    public Tensor<T> Gradient { get; }

    /// <summary>Whether weight decay applies.</summary>
    public bool Decays { get; }

    /// <summary>Sets the gradient to 0.</summary>
    public void ZeroGradient() => Gradient.Span.Clear();
}
