namespace Course;

/// <summary>How often examples of each class were taken for each class: rows are the true classes, columns the predicted ones.</summary>
public sealed class ConfusionMatrix
{
    private readonly int[,] counts;

    /// <summary>Counts pairs of true and predicted class.</summary>
    /// <param name="predicted">The class predicted for each example.</param>
    /// <param name="labels">Its true class.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentException">There is not one label for each prediction, or a class is out of range.</exception>
    public ConfusionMatrix(IReadOnlyList<int> predicted, IReadOnlyList<int> labels, int classes)
    {
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        if (predicted.Count != labels.Count)
            throw new ArgumentException($"Every prediction needs its label, but there are {predicted.Count} predictions and {labels.Count} labels.", nameof(labels));
        Classes = classes;
        counts = new int[classes, classes];
        for (int i = 0; i < labels.Count; i++) counts[Class(labels[i], i, nameof(labels)), Class(predicted[i], i, nameof(predicted))]++;
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>How many examples of class <paramref name="actual"/> were taken for <paramref name="predicted"/>.</summary>
    public int this[int actual, int predicted] => counts[actual, predicted];

    /// <summary>The number of examples.</summary>
    public int Total => counts.Cast<int>().Sum();

    /// <summary>The number of examples on the diagonal: predicted right.</summary>
    public int Correct => Enumerable.Range(0, Classes).Sum(i => counts[i, i]);

    /// <summary>Of the examples of a class, the share that was found; NaN for a class without examples.</summary>
    public double Recall(int actual) => (double)counts[actual, actual] / Enumerable.Range(0, Classes).Sum(j => counts[actual, j]);

    /// <summary>The mistakes, most frequent first.</summary>
    public IEnumerable<(int Actual, int Predicted, int Count)> Mistakes =>
        from i in Enumerable.Range(0, Classes)
        from j in Enumerable.Range(0, Classes)
        where i != j && counts[i, j] > 0
        orderby counts[i, j] descending
        select (i, j, counts[i, j]);

    /// <summary>The counts as numbers, [actual, predicted], for a chart.</summary>
    public double[,] ToArray()
    {
        var numbers = new double[Classes, Classes];
        for (int i = 0; i < Classes; i++)
            for (int j = 0; j < Classes; j++) numbers[i, j] = counts[i, j];
        return numbers;
    }

    private int Class(int value, int example, string name) => value >= 0 && value < Classes
        ? value
        : throw new ArgumentException($"Example {example} has class {value}; with {Classes} classes, they go from 0 to {Classes - 1}.", name);
}
