namespace Course;

/// <summary>Examples with a class each.</summary>
/// <param name="Inputs">One example a row: shape [examples, features].</param>
/// <param name="Labels">The class of each example, from 0.</param>
/// <param name="Classes">The number of classes.</param>
public sealed record Dataset(Tensor<double> Inputs, IReadOnlyList<int> Labels, int Classes)
{
    /// <summary>The number of examples.</summary>
    public int Count => Labels.Count;

    /// <summary>The labels as rows with a single 1: shape [examples, classes].</summary>
    public Tensor<double> OneHot => Tensor.OneHot(Labels, Classes);

    /// <summary>Some of the examples, in the order asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such example.</exception>
    public Dataset Rows(IReadOnlyList<int> rows)
    {
        int features = Inputs.Shape[1];
        var inputs = Tensor.Zeros([rows.Count, features]);
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i] < 0 || rows[i] >= Count)
                throw new ArgumentOutOfRangeException(nameof(rows), $"Row {rows[i]} does not exist: the set has {Count} examples, from 0 to {Count - 1}.");
            Inputs.Span.Slice(rows[i] * features, features).CopyTo(inputs.Span[(i * features)..]);
        }
        return new(inputs, [.. rows.Select(row => Labels[row])], Classes);
    }

    /// <summary>Cuts the examples in two, shuffled: a share to test on, the rest to train on. The same seed cuts alike.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share leaves one of the parts empty.</exception>
    public (Dataset Train, Dataset Test) Split(double testShare, int seed)
    {
        int test = (int)Math.Round(testShare * Count);
        if (!(testShare > 0 && testShare < 1) || test == 0 || test == Count)
            throw new ArgumentOutOfRangeException(nameof(testShare), testShare, $"The share to test on must leave examples in both parts; the set has {Count}.");
        int[] order = Batches.Order(Count, seed);
        return (Rows(order[test..]), Rows(order[..test]));
    }

    /// <summary>Every feature shifted and scaled to the mean 0 and the variance 1 that it has in <paramref name="reference"/>, mostly the training set.</summary>
    /// <exception cref="ShapeException">The sets have different features.</exception>
    /// <exception cref="ArgumentException">A feature is the same in all examples of the reference.</exception>
    public Dataset StandardizedBy(Dataset reference)
    {
        ShapeException.ThrowIfDifferent("An example", Inputs.Shape.Sizes[1..].ToArray(), "an example of the reference", reference.Inputs.Shape.Sizes[1..].ToArray());
        var mean = reference.Inputs.Mean(0, keepAxis: false);
        var deviation = (reference.Inputs - mean).Square().Mean(0, keepAxis: false).Sqrt();
        int constant = deviation.Span.IndexOf(0.0);
        if (constant >= 0) throw new ArgumentException($"Feature {constant} is {mean.Span[constant]} in every example of the reference; it cannot be scaled to variance 1.", nameof(reference));
        return this with { Inputs = (Inputs - mean) / deviation };
    }
}
