namespace Course;

/// <summary>
/// A part of a network with a backward pass derived by hand. Forward remembers what Backward needs; Backward gives the
/// gradient by the input and adds the gradients by the parameters to <see cref="Parameter{T}.Gradient"/>.
/// </summary>
/// <remarks>
/// The arrays that a layer returns are its own and are used again: they hold until the next call of the same method.
/// Copy one (<see cref="Tensor{T}.Copy"/>) to keep it. So a training step in steady state allocates next to nothing.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public abstract class Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>What is trained; none for a layer without weights.</summary>
    public virtual IReadOnlyList<Parameter<T>> Parameters => [];

    /// <summary>Whether the layer behaves as in training (dropout drops, batch norm uses the batch) or as in use.</summary>
    public virtual bool Training { get; set; } = true;

    /// <summary>y = f(x; θ).</summary>
    /// <exception cref="ShapeException">The input does not have the shape the layer expects.</exception>
    public abstract Tensor<T> Forward(Tensor<T> x);

    /// <summary>x̄ = (∂f/∂x)ᵀ ȳ; adds (∂f/∂θ)ᵀ ȳ to the gradients of the parameters.</summary>
    /// <param name="outputGradient">ȳ = ∂L/∂y, in the shape of the last Forward's result.</param>
    /// <param name="needsInputGradient">False for a network's first layer, whose input is data: saves the work for x̄.</param>
    /// <returns>x̄ in the shape of the last Forward's input; undefined numbers where it was not needed.</returns>
    /// <exception cref="ShapeException">The gradient has another shape than the last result.</exception>
    /// <exception cref="GradientException">Forward was not called before.</exception>
    public abstract Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true);

    /// <summary>Sets all gradients to 0.</summary>
    public void ZeroGradients()
    {
        foreach (var parameter in Parameters) parameter.ZeroGradient();
    }

    /// <summary>What the last Forward remembered, or an error that says to call it.</summary>
    protected TRemembered Remembered<TRemembered>(TRemembered? value) where TRemembered : class =>
        value ?? throw new GradientException($"{GetType().Name.Split('`')[0]}.Backward needs a Forward before it: there is nothing to go back through.");

    /// <summary>Throws where an output gradient does not have the shape of the last result.</summary>
    protected void ExpectGradient(Tensor<T> outputGradient, Shape expected)
    {
        if (outputGradient.Shape != expected)
            throw new ShapeException($"{GetType().Name.Split('`')[0]}.Backward: the output gradient has shape {outputGradient.Shape}; the last result had {expected}.");
    }
}
