namespace Course;

/// <summary>How far two sets of numbers are apart, in relation to their size.</summary>
public static class RelativeError
{
    /// <summary>
    /// maxᵢ |aᵢ − bᵢ| / max(maxᵢ |aᵢ|, maxᵢ |bᵢ|): the largest difference, measured by the largest number. 0 if all are equal;
    /// NaN on one side only, or infinities that differ, count as infinitely far.
    /// </summary>
    /// <exception cref="ArgumentException">The counts differ, or there is nothing to compare.</exception>
    public static double Of(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        if (a.Count != b.Count) throw new ArgumentException($"Cannot compare {a.Count} numbers with {b.Count}.");
        if (a.Count == 0) throw new ArgumentException("There is nothing to compare: both sides are empty.");
        double difference = 0, scale = 0;
        for (int i = 0; i < a.Count; i++)
        {
            if (a[i].Equals(b[i])) continue;
            if (!double.IsFinite(a[i]) || !double.IsFinite(b[i])) return double.PositiveInfinity;
            difference = Math.Max(difference, Math.Abs(a[i] - b[i]));
        }
        for (int i = 0; i < a.Count; i++)
            if (double.IsFinite(a[i])) scale = Math.Max(scale, Math.Max(Math.Abs(a[i]), Math.Abs(b[i])));
        return difference == 0 ? 0 : difference / scale;
    }

    /// <summary>The same for tensors, whose shapes must be equal.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static double Of(Tensor<double> a, Tensor<double> b) => a.Shape == b.Shape
        ? Of(a.ToArray(), b.ToArray())
        : throw new ShapeException($"Cannot compare a tensor of shape {a.Shape} with one of shape {b.Shape}.");
}
