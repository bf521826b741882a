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
}
