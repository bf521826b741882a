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
        if (predictions.Shape != targets.Shape || predictions.Count == 0)
            throw new ShapeException($"{Name}: the targets have shape {targets.Shape}, the predictions {predictions.Shape}; they must be the same, and not empty.");
        if (AllFit(targets.Span)) return;
        int wrong = 0;
        while (AllFit(targets.Span.Slice(wrong, 1))) wrong++;
        throw new ArgumentException($"{Name}: target {wrong} is {targets.Span[wrong]}; it must be {Rule}.", nameof(targets));
    }

    /// <summary>Whether numbers can be targets.</summary>
    protected abstract bool AllFit(ReadOnlySpan<T> targets);

    /// <summary>What a target must be, in words.</summary>
    protected abstract string Rule { get; }

    private string Name => GetType().Name.Split('`')[0];
}
