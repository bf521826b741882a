namespace Course;

/// <summary>A loss whose targets are numbers in the shape of the predictions; the mean is taken over all of them.</summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public abstract class TensorLoss<T> : Loss<T, Tensor<T>> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public override int Terms(Tensor<T> predictions, Tensor<T> targets) => predictions.Count;

    /// <inheritdoc/>
    protected override void Check(Tensor<T> predictions, Tensor<T> targets)
    {
        string name = GetType().Name.Split('`')[0];
        if (predictions.Shape != targets.Shape || predictions.Count == 0)
            throw new ShapeException($"{name}: the targets have shape {targets.Shape}, the predictions {predictions.Shape}; they must be the same, and not empty.");
        for (int i = 0; i < targets.Count; i++)
            if (!Fits(targets.Span[i])) throw new ArgumentException($"{name}: target {i} is {targets.Span[i]}; it must be {Rule}.", nameof(targets));
    }

    /// <summary>Whether a number can be a target.</summary>
    protected abstract bool Fits(T target);

    /// <summary>What a target must be, in words.</summary>
    protected abstract string Rule { get; }
}
