namespace Course;

/// <summary>The share of examples whose class was predicted right, from 0 to 1.</summary>
public static class Accuracy
{
    /// <summary>The share of rows whose largest score is at their label.</summary>
    /// <param name="scores">Scores or probabilities, shape [B, C].</param>
    /// <param name="labels">The right class of each row.</param>
    /// <exception cref="ArgumentException">There is not one label for each row, or there are no rows.</exception>
    public static double Of<T>(Tensor<T> scores, IReadOnlyList<int> labels) where T : unmanaged, IFloatingPointIeee754<T> => Of(Predictions.Of(scores), labels);

    /// <summary>The share of predictions that are the label.</summary>
    /// <exception cref="ArgumentException">There is not one label for each prediction, or there are none.</exception>
    public static double Of(IReadOnlyList<int> predicted, IReadOnlyList<int> labels)
    {
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(labels);
        if (predicted.Count != labels.Count || labels.Count == 0)
            throw new ArgumentException($"Every prediction needs its label, but there are {predicted.Count} predictions and {labels.Count} labels.", nameof(labels));
        return (double)predicted.Zip(labels).Count(pair => pair.First == pair.Second) / labels.Count;
    }
}
