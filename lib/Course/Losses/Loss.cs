namespace Course;

/// <summary>
/// A loss to train with: one sweep gives the mean loss of a batch and its gradient by the predictions. The formulas stand in
/// <see cref="SoftmaxCrossEntropy"/>, <see cref="SquaredError"/> and <see cref="BinaryCrossEntropyWithLogits"/>.
/// </summary>
/// <remarks>
/// The gradient's array is used again from call to call, so that steady state allocates nothing. Unlike the formula classes, a
/// NaN among the predictions is no error here but a loss of NaN: the training loop reports it with its epoch and step.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
/// <typeparam name="TTarget">What predictions are compared with: <c>int[]</c> labels, or a tensor of targets.</typeparam>
public abstract class Loss<T, TTarget> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Buffers<T> gradients = new();
    private Tensor<T>? gradient;

    /// <summary>∂L/∂predictions of the last <see cref="Of"/>; it holds until the next one.</summary>
    /// <exception cref="GradientException">Nothing was computed yet.</exception>
    public Tensor<T> Gradient => gradient ?? throw new GradientException($"{GetType().Name.Split('`')[0]}.Gradient needs a call of Of before it.");

    /// <summary>The mean loss; computes <see cref="Gradient"/> on the way.</summary>
    /// <param name="predictions">What the network gave.</param>
    /// <param name="targets">What it should have given.</param>
    /// <exception cref="ShapeException">Predictions and targets do not belong together.</exception>
    public double Of(Tensor<T> predictions, TTarget targets)
    {
        Check(predictions, targets);
        gradient = gradients.Of(predictions.Shape);
        return Compute(predictions.Span, targets, gradient.Span);
    }

    /// <summary>Over how many terms the mean is taken: rows with a label that counts, or all numbers. Means of batches combine by these weights.</summary>
    public abstract int Terms(Tensor<T> predictions, TTarget targets);

    /// <summary>Throws where predictions and targets do not belong together.</summary>
    protected abstract void Check(Tensor<T> predictions, TTarget targets);

    /// <summary>The mean loss, with the gradient written.</summary>
    protected abstract double Compute(ReadOnlySpan<T> predictions, TTarget targets, Span<T> gradient);
}
