using System.Numerics.Tensors;

namespace Course;

/// <summary>The mean squared error L = 1/n Σ (y − t)² with gradient 2 (y − t)/n: <see cref="SquaredError"/> with c = 1/n.</summary>
/// <remarks>n counts all numbers of the predictions, as torch.nn.MSELoss does. Ledger D-01.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class MeanSquaredErrorLoss<T> : TensorLoss<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override string Rule => "a finite number";

    /// <inheritdoc/>
    protected override bool AllFit(ReadOnlySpan<T> targets) => T.IsFinite(TensorPrimitives.MaxMagnitude(targets));

    /// <inheritdoc/>
    protected override double Compute(ReadOnlySpan<T> predictions, Tensor<T> targets, Span<T> gradient)
    {
        TensorPrimitives.Subtract(predictions, targets.Span, gradient);
        double loss = double.CreateTruncating(TensorPrimitives.SumOfSquares<T>(gradient)) / predictions.Length;
        TensorPrimitives.Multiply(gradient, T.CreateTruncating(2.0 / predictions.Length), gradient);
        return loss;
    }
}
