using System.Numerics.Tensors;

namespace Course;

/// <summary>A measure of quality beside the loss, for a batch: the mean over its terms.</summary>
/// <param name="Name">What it is, such as "accuracy".</param>
/// <param name="Of">Its value for predictions and targets.</param>
public sealed record Metric<T, TTarget>(string Name, Func<Tensor<T>, TTarget, double> Of) where T : unmanaged, IFloatingPointIeee754<T>;

/// <summary>Ready-made metrics.</summary>
public static class Metric
{
    /// <summary>The share of rows whose largest logit is at their label, from 0 to 1; rows with a negative label do not count. Logits […, classes].</summary>
    public static Metric<T, int[]> Accuracy<T>() where T : unmanaged, IFloatingPointIeee754<T> => new("accuracy", AccuracyOf);

    /// <summary>Of answers yes or no, the share that the sign of the logit gets right, from 0 to 1.</summary>
    public static Metric<T, Tensor<T>> BinaryAccuracy<T>() where T : unmanaged, IFloatingPointIeee754<T> => new("accuracy", (logits, answers) =>
    {
        int right = 0;
        for (int i = 0; i < answers.Count; i++)
            if (logits.Span[i] > T.Zero == answers.Span[i] > T.CreateTruncating(0.5)) right++;
        return (double)right / answers.Count;
    });

    private static double AccuracyOf<T>(Tensor<T> logits, int[] labels) where T : unmanaged, IFloatingPointIeee754<T>
    {
        int classes = logits.Shape[-1], right = 0, counted = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            if (labels[row] < 0) continue;
            counted++;
            if (TensorPrimitives.IndexOfMax<T>(logits.Span.Slice(row * classes, classes)) == labels[row]) right++;
        }
        return (double)right / counted;
    }
}
