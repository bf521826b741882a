namespace Course.Assignments;

/// <summary>Compares a student's value with the model's.</summary>
public static class ValueComparer
{
    /// <summary>In what way the value differs.</summary>
    public static Difference Compare(ProbeValue got, ProbeValue expected, Tolerance tolerance) => (got, expected) switch
    {
        (ProbeValue.Exception { Type.Length: > 0 } a, ProbeValue.Exception b) when a.Type == b.Type => Difference.None,
        (ProbeValue.Exception, _) => Difference.Exception,
        (_, ProbeValue.Exception) => Difference.NoException,
        (ProbeValue.Numbers a, ProbeValue.Numbers b) => Numbers(a, b, tolerance),
        (ProbeValue.Text a, ProbeValue.Text b) => Value(string.Equals(a.Value, b.Value, StringComparison.Ordinal)),
        (ProbeValue.Truth a, ProbeValue.Truth b) => Value(a.Value == b.Value),
        (ProbeValue.Nothing, ProbeValue.Nothing) => Difference.None,
        (ProbeValue.Items a, ProbeValue.Items b) => Items(a.Values, b.Values, tolerance),
        // What cannot be compared is never right, not even when both sides have it.
        _ => Difference.Kind,
    };

    private static Difference Items(IReadOnlyList<ProbeValue> got, IReadOnlyList<ProbeValue> expected, Tolerance tolerance) =>
        got.Count != expected.Count ? Difference.Shape
        : got.Zip(expected).Select(pair => Compare(pair.First, pair.Second, tolerance)).FirstOrDefault(difference => difference != Difference.None);

    private static Difference Numbers(ProbeValue.Numbers got, ProbeValue.Numbers expected, Tolerance tolerance)
    {
        if (!got.Shape.SequenceEqual(expected.Shape)) return Difference.Shape;
        double largest = expected.Values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        double slack = tolerance.Absolute * Math.Max(1, largest);
        var worst = Difference.None;
        for (int i = 0; i < expected.Values.Count; i++)
        {
            double a = got.Values[i], b = expected.Values[i];
            if (a.Equals(b)) continue;
            if (!double.IsFinite(a) || !double.IsFinite(b)) return Difference.NotFinite;
            // Written so that a NaN anywhere in it is a difference.
            if (!(Math.Abs(a - b) <= tolerance.Relative * Math.Abs(b) + slack)) worst = Difference.Value;
        }

        return worst;
    }

    private static Difference Value(bool same) => same ? Difference.None : Difference.Value;
}
