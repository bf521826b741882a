using System.Numerics.Tensors;

namespace Course;

/// <summary>Sigmoid and binary cross-entropy, fused: L = 1/n Σ [ln(1 + eᶻ) − y z] with gradient (σ(z) − y)/n: the mean of <see cref="BinaryCrossEntropyWithLogits"/>.</summary>
/// <remarks>n counts all logits, as torch.nn.BCEWithLogitsLoss does. Ledger E-40.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class BinaryCrossEntropyWithLogitsLoss<T> : TensorLoss<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override string Rule => "a probability from 0 to 1 (a class is 0 or 1)";

    /// <inheritdoc/>
    protected override bool AllFit(ReadOnlySpan<T> targets) => TensorPrimitives.Min(targets) >= T.Zero && TensorPrimitives.Max(targets) <= T.One;

    /// <inheritdoc/>
    protected override double Compute(ReadOnlySpan<T> predictions, Tensor<T> targets, Span<T> gradient)
    {
        // The gradient's array first holds ln(1 + eᶻ), whose sum is all that is needed of it.
        Softplus.Values(predictions, gradient);
        T sum = TensorPrimitives.Sum<T>(gradient) - TensorPrimitives.Dot<T>(targets.Span, predictions);
        TensorPrimitives.Sigmoid(predictions, gradient);
        TensorPrimitives.Subtract(gradient, targets.Span, gradient);
        TensorPrimitives.Multiply(gradient, T.CreateTruncating(1.0 / predictions.Length), gradient);
        return double.CreateTruncating(sum) / predictions.Length;
    }
}
