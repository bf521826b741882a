namespace Course;

/// <summary>What a classifier decides: the class with the highest score.</summary>
public static class Predictions
{
    /// <summary>For each row, the place of its largest number; of equal ones, the first. Scores and their softmax give the same.</summary>
    /// <param name="scores">Scores or probabilities, shape [B, C].</param>
    /// <exception cref="ShapeException">The scores are no matrix, or have no classes.</exception>
    public static int[] Of<T>(Tensor<T> scores) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (scores.Shape.Rank != 2) throw new ShapeException($"Predictions need scores of shape [batch, classes], but the shape is {scores.Shape}.");
        int classes = scores.Shape[1];
        return [.. new Max(-1).Choose(scores).Places.Select(place => place % classes)];
    }
}
