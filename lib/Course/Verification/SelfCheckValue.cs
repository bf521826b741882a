using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Course;

/// <summary>Compares and shows the values of a <see cref="SelfCheck"/>.</summary>
internal static class SelfCheckValue
{
    private const int LongestShown = 160;

    /// <summary>Equal up to the tolerance: relative for large numbers, absolute for those below 1; NaN equals NaN.</summary>
    public static bool Same(object? got, object? expected, double tolerance) => (got, expected) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string or bool or char, _) => got.Equals(expected),
        (Tensor<double> a, Tensor<double> b) => a.Shape == b.Shape && SameItems(a.ToArray(), b.ToArray(), tolerance),
        (Tensor<float> a, Tensor<float> b) => a.Shape == b.Shape && SameItems(a.ToArray(), b.ToArray(), tolerance),
        (Array a, Array b) when a.Rank == b.Rank => Enumerable.Range(0, a.Rank).All(axis => a.GetLength(axis) == b.GetLength(axis)) && SameItems(a, b, tolerance),
        (ITuple a, ITuple b) => a.Length == b.Length && Enumerable.Range(0, a.Length).All(i => Same(a[i], b[i], tolerance)),
        (IEnumerable a, IEnumerable b) => SameItems(a, b, tolerance),
        (IConvertible, IConvertible) => SameNumber(Number(got), Number(expected), tolerance),
        _ => got.Equals(expected),
    };

    /// <summary>The value in a line, cut where it is long.</summary>
    public static string Show(object? value)
    {
        string text = value switch
        {
            null => "nothing",
            string text1 => $"\"{text1}\"",
            ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Show(tuple[i])))})",
            Tensor<double> tensor => $"{tensor.Shape} [{string.Join(", ", tensor.ToArray().Select(number => Show(number)))}]",
            Tensor<float> tensor => $"{tensor.Shape} [{string.Join(", ", tensor.ToArray().Select(number => Show(number)))}]",
            IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Show))}]",
            double or float => Number(value).ToString("G6", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return text.Length <= LongestShown ? text : text[..LongestShown] + "…";
    }

    private static bool SameItems(IEnumerable got, IEnumerable expected, double tolerance)
    {
        object?[] a = [.. got.Cast<object?>()], b = [.. expected.Cast<object?>()];
        return a.Length == b.Length && a.Zip(b).All(pair => Same(pair.First, pair.Second, tolerance));
    }

    private static bool SameNumber(double a, double b, double tolerance) =>
        a.Equals(b) || Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(b));

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
