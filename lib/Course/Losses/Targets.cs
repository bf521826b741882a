using System.Numerics.Tensors;

namespace Course;

/// <summary>What the targets of a classification loss must fulfil: each row, along the last axis, is a probability distribution.</summary>
internal static class Targets
{
    /// <summary>How far from 1 a row may sum: targets typed with six digits pass, and so does the rounding of a long row in this precision.</summary>
    private static double Rounding<T>() where T : unmanaged, IFloatingPointIeee754<T> => Math.Max(1e-6, 100 * double.CreateTruncating(T.BitIncrement(T.One) - T.One));

    /// <exception cref="DistributionException">A number is negative or NaN, or a row does not sum to 1.</exception>
    /// <exception cref="ShapeException">There are no numbers.</exception>
    public static void ThrowIfNoDistributions<T>(Tensor<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (y.Shape.Rank == 0 || y.Count == 0) throw new ShapeException($"Targets are rows of probabilities, [batch, classes], but the shape is {y.Shape}.");
        for (int i = 0; i < y.Count; i++)
            if (!(y.Span[i] >= T.Zero)) throw new DistributionException($"{Place(i, y.Shape)} of the targets is {y.Span[i]}; a probability is 0 or more.");
        int classes = y.Shape[-1];
        for (int row = 0; row < Rows(y.Shape); row++)
        {
            T sum = TensorPrimitives.Sum<T>(y.Span.Slice(row * classes, classes));
            if (!(Math.Abs(double.CreateTruncating(sum) - 1) <= Rounding<T>()))
                throw new DistributionException($"Row {row} of the targets sums to {sum}; a distribution sums to 1.");
        }
    }

    /// <summary>The number of rows: 1 for a vector.</summary>
    public static int Rows(Shape shape) => shape.Count / shape[-1];

    /// <summary>"Row 2, class 7".</summary>
    public static string Place(int index, Shape shape) => $"Row {index / shape[-1]}, class {index % shape[-1]}";

    /// <summary>Labels as rows with a single 1, in the shape of the scores [B, C].</summary>
    /// <exception cref="ShapeException">The scores are no matrix with a row for each label.</exception>
    /// <exception cref="ArgumentException">A label is no class.</exception>
    public static Tensor<T> OneHot<T>(Tensor<T> scores, IReadOnlyList<int> labels) where T : unmanaged, IFloatingPointIeee754<T> =>
        scores.Shape.Rank == 2 && scores.Shape[0] == labels.Count
            ? Tensor.OneHot(labels, scores.Shape[1]).To<T>()
            : throw new ShapeException($"{labels.Count} labels need scores of shape [{labels.Count}, classes], but the shape is {scores.Shape}.");
}
