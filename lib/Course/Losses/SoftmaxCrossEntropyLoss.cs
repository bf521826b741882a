using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Softmax and cross-entropy with labels, fused: L = mean over rows of −Σ ỹ log p, with gradient (p − ỹ)/rows, where ỹ is the
/// label's one-hot row, softened by <see cref="LabelSmoothing"/> if asked for. Rows whose label is ignored count for nothing.
/// </summary>
/// <remarks>
/// Logits […, classes] with a label for each row; [batch, positions, classes] takes batch · positions of them. With m the row's
/// largest logit and s = Σ exp(z − m): −Σ ỹ log p = log s + m − (1 − ε) z[label] − ε mean(z). Ledger E-51, E-52, E-99.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class SoftmaxCrossEntropyLoss<T> : Loss<T, int[]> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double smoothing;
    private readonly int? ignored;
    private T[] largest = [];
    private int classes;

    /// <summary>The loss.</summary>
    /// <param name="smoothing">ε of label smoothing, at least 0 and below 1.</param>
    /// <param name="ignored">A label whose rows do not count, such as −1 for padding; it must be no class.</param>
    /// <exception cref="ArgumentOutOfRangeException">ε is not at least 0 and below 1, or the ignored label is not negative.</exception>
    public SoftmaxCrossEntropyLoss(double smoothing = 0, int? ignored = null)
    {
        this.smoothing = Hyperparameter.Fraction(smoothing);
        if (ignored >= 0) throw new ArgumentOutOfRangeException(nameof(ignored), ignored, "The ignored label must be negative, so that it cannot be mistaken for a class.");
        this.ignored = ignored;
    }

    /// <inheritdoc/>
    public override int Terms(Tensor<T> predictions, int[] targets) => ignored is { } label ? targets.Length - targets.AsSpan().Count(label) : targets.Length;

    /// <inheritdoc/>
    protected override void Check(Tensor<T> predictions, int[] targets)
    {
        var shape = predictions.Shape;
        if (shape.Rank < 2 || predictions.Count == 0 || predictions.Count / shape[-1] != targets.Length)
            throw new ShapeException($"{targets.Length} labels need logits of shape [{targets.Length}, classes], or more axes in front with as many rows; the shape is {shape}.");
        classes = shape[-1];
        int counted = 0;
        for (int row = 0; row < targets.Length; row++)
        {
            if (targets[row] == ignored) continue;
            counted++;
            if ((uint)targets[row] >= (uint)classes)
                throw new ArgumentException($"Label {targets[row]} of row {row} is not a class: with {classes} classes, labels go from 0 to {classes - 1}.", nameof(targets));
        }
        if (counted == 0) throw new ArgumentException($"All {targets.Length} labels are ignored; there is no loss to take a mean of.", nameof(targets));
    }

    /// <inheritdoc/>
    protected override double Compute(ReadOnlySpan<T> predictions, int[] targets, Span<T> gradient)
    {
        int rows = targets.Length, counted = rows;
        if (ignored is { } label) counted -= targets.AsSpan().Count(label);
        if (largest.Length < rows) largest = new T[rows];
        for (int row = 0; row < rows; row++)
        {
            var z = predictions.Slice(row * classes, classes);
            largest[row] = TensorPrimitives.Max(z);
            TensorPrimitives.Subtract(z, largest[row], gradient.Slice(row * classes, classes));
        }
        // One call for all rows: for a few classes each, calls would cost more than the exponentials.
        TensorPrimitives.Exp<T>(gradient, gradient);

        double loss = 0;
        T each = T.CreateTruncating(1.0 / counted), spread = T.CreateTruncating(-smoothing / classes / counted), own = T.CreateTruncating((1 - smoothing) / counted);
        for (int row = 0; row < rows; row++)
        {
            var g = gradient.Slice(row * classes, classes);
            if (targets[row] == ignored)
            {
                g.Clear();
                continue;
            }
            var z = predictions.Slice(row * classes, classes);
            T sum = TensorPrimitives.Sum<T>(g);
            loss += RowLoss(z, targets[row], largest[row], sum);
            TensorPrimitives.Multiply(g, each / sum, g);
            if (smoothing > 0) TensorPrimitives.Add(g, spread, g);
            g[targets[row]] -= own;
        }
        return loss / counted;
    }

    private double RowLoss(ReadOnlySpan<T> z, int label, T largest, T sum)
    {
        double loss = double.CreateTruncating(T.Log(sum)) + double.CreateTruncating(largest - z[label]);
        return smoothing == 0 ? loss : loss + smoothing * double.CreateTruncating(z[label] - TensorPrimitives.Sum(z) / T.CreateTruncating(z.Length));
    }
}
