namespace Course.Charts;

/// <summary>
/// Where every figure begins: <c>Chart.Line(x, y).LogY().Title("…")</c>. Each method starts a
/// figure with one trace; the methods of <see cref="Figure"/> with the same names add more.
/// </summary>
public static partial class Chart
{
    private static readonly Figure Empty = new();

    /// <summary>A line over 0, 1, 2 …</summary>
    public static Figure Line(IEnumerable<double> y, string? name = null, string? color = null, bool dashed = false, bool markers = false) =>
        Empty.Line(y, name, color, dashed, markers);

    /// <summary>A line through (x, y).</summary>
    public static Figure Line(IEnumerable<double> x, IEnumerable<double> y, string? name = null, string? color = null, bool dashed = false, bool markers = false) =>
        Empty.Line(x, y, name, color, dashed, markers);

    /// <summary>A line through points.</summary>
    public static Figure Line(IEnumerable<(double X, double Y)> points, string? name = null, string? color = null, bool dashed = false, bool markers = false) =>
        Empty.Line(points, name, color, dashed, markers);

    /// <summary>Markers over 0, 1, 2 …</summary>
    public static Figure Scatter(IEnumerable<double> y, string? name = null, string? color = null, double size = 6.5) =>
        Empty.Scatter(y, name, color, size);

    /// <summary>Markers at (x, y).</summary>
    public static Figure Scatter(IEnumerable<double> x, IEnumerable<double> y, string? name = null, string? color = null, double size = 6.5) =>
        Empty.Scatter(x, y, name, color, size);

    /// <summary>Markers at points.</summary>
    public static Figure Scatter(IEnumerable<(double X, double Y)> points, string? name = null, string? color = null, double size = 6.5) =>
        Empty.Scatter(points, name, color, size);

    /// <summary>The graph of a function between two values of x.</summary>
    public static Figure Function(Func<double, double> f, double from, double to, string? name = null, string? color = null, bool dashed = false, bool logSpaced = false, int points = 401) =>
        Empty.Function(f, from, to, name, color, dashed, logSpaced, points);

    /// <summary>A trajectory with an open circle at its start and a full one at its end.</summary>
    public static Figure Path(IEnumerable<double> x, IEnumerable<double> y, string? name = null, string? color = null) =>
        Empty.Path(x, y, name, color);

    /// <summary>A trajectory through points.</summary>
    public static Figure Path(IEnumerable<(double X, double Y)> points, string? name = null, string? color = null) =>
        Empty.Path(points, name, color);

    /// <summary>The area between two curves.</summary>
    public static Figure Band(IEnumerable<double> x, IEnumerable<double> lower, IEnumerable<double> upper, string? name = null, string? color = null) =>
        Empty.Band(x, lower, upper, name, color);

    /// <summary>A bar for each named group.</summary>
    public static Figure Bars(IEnumerable<string> categories, IEnumerable<double> values, string? name = null, string? color = null, bool showValues = false) =>
        Empty.Bars(categories, values, name, color, showValues);

    /// <summary>A bar at each x.</summary>
    public static Figure Bars(IEnumerable<double> x, IEnumerable<double> values, string? name = null, string? color = null, bool showValues = false) =>
        Empty.Bars(x, values, name, color, showValues);

    /// <summary>A histogram: counts in equal bins, or a density whose area is one.</summary>
    public static Figure Histogram(IEnumerable<double> values, int bins = 0, bool density = false, string? name = null, string? color = null) =>
        Empty.Histogram(values, bins, density, name, color);
}
