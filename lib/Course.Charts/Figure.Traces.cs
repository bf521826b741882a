namespace Course.Charts;

/// <content>Adding traces.</content>
public sealed partial record Figure
{
    /// <summary>Adds a line over 0, 1, 2 …</summary>
    public Figure Line(IEnumerable<double> y, string? name = null, string? color = null, bool dashed = false, bool markers = false)
    {
        var ys = Data.Values(y, "Line", nameof(y));
        return Line(Data.Index(ys.Length), ys, name, color, dashed, markers);
    }

    /// <summary>Adds a line through (x, y); dashed for a prediction, with markers for a few measured points.</summary>
    public Figure Line(IEnumerable<double> x, IEnumerable<double> y, string? name = null, string? color = null, bool dashed = false, bool markers = false)
    {
        var (xs, ys) = Data.Pairs(x, y, "Line");
        return Add(new LineTrace(xs, ys) { Name = name, Color = color, Dashed = dashed, Markers = markers });
    }

    /// <summary>Adds a line through points.</summary>
    public Figure Line(IEnumerable<(double X, double Y)> points, string? name = null, string? color = null, bool dashed = false, bool markers = false)
    {
        var (xs, ys) = Data.Points(points, "Line");
        return Line(xs, ys, name, color, dashed, markers);
    }

    /// <summary>Adds markers over 0, 1, 2 …</summary>
    public Figure Scatter(IEnumerable<double> y, string? name = null, string? color = null, double size = 6.5)
    {
        var ys = Data.Values(y, "Scatter", nameof(y));
        return Scatter(Data.Index(ys.Length), ys, name, color, size);
    }

    /// <summary>Adds markers at (x, y).</summary>
    public Figure Scatter(IEnumerable<double> x, IEnumerable<double> y, string? name = null, string? color = null, double size = 6.5)
    {
        var (xs, ys) = Data.Pairs(x, y, "Scatter");
        if (!(size is > 0 and <= 60)) throw new ArgumentException($"Scatter: size is {size}; expected a diameter above 0 and at most 60 pixels.", nameof(size));
        return Add(new LineTrace(xs, ys) { Name = name, Color = color, Joined = false, Markers = true, MarkerSize = size });
    }

    /// <summary>Adds markers at points.</summary>
    public Figure Scatter(IEnumerable<(double X, double Y)> points, string? name = null, string? color = null, double size = 6.5)
    {
        var (xs, ys) = Data.Points(points, "Scatter");
        return Scatter(xs, ys, name, color, size);
    }

    /// <summary>Adds the graph of a function between two values of x.</summary>
    /// <param name="f">The function; where it is not finite the graph has a gap.</param>
    /// <param name="from">The first x.</param>
    /// <param name="to">The last x.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="color">A colour name or <c>#rrggbb</c>.</param>
    /// <param name="dashed">Whether the graph is a prediction.</param>
    /// <param name="logSpaced">Whether the points are evenly spaced on a log axis.</param>
    /// <param name="points">The number of points.</param>
    public Figure Function(Func<double, double> f, double from, double to, string? name = null, string? color = null, bool dashed = false, bool logSpaced = false, int points = 401)
    {
        ArgumentNullException.ThrowIfNull(f);
        Data.Interval(from, to, "Function", nameof(from));
        if (logSpaced && from <= 0) throw new ArgumentException($"Function: logSpaced needs a positive interval but it begins at {from}.", nameof(from));
        if (points is < 2 or > 100_000) throw new ArgumentException($"Function: points is {points}; expected 2 to 100000.", nameof(points));
        var xs = Data.Spaced(from, to, points, logSpaced);
        return Add(new LineTrace(xs, [.. xs.Select(f)]) { Name = name, Color = color, Dashed = dashed, IsFunction = true });
    }

    /// <summary>Adds a trajectory with an open circle at its start and a full one at its end.</summary>
    public Figure Path(IEnumerable<double> x, IEnumerable<double> y, string? name = null, string? color = null)
    {
        var (xs, ys) = Data.Pairs(x, y, "Path");
        return Add(new PathTrace(xs, ys) { Name = name, Color = color });
    }

    /// <summary>Adds a trajectory through points.</summary>
    public Figure Path(IEnumerable<(double X, double Y)> points, string? name = null, string? color = null)
    {
        var (xs, ys) = Data.Points(points, "Path");
        return Path(xs, ys, name, color);
    }

    /// <summary>Adds the area between two curves, in the colour of the line before it unless one is given.</summary>
    public Figure Band(IEnumerable<double> x, IEnumerable<double> lower, IEnumerable<double> upper, string? name = null, string? color = null)
    {
        var (xs, lows) = Data.Pairs(x, lower, "Band");
        var highs = Data.Values(upper, "Band", nameof(upper));
        Data.SameLength(lows.Length, highs.Length, "Band", nameof(lower), nameof(upper));
        return Add(new BandTrace(xs, lows, highs) { Name = name, Color = color });
    }

    /// <summary>Adds a bar for each named group; bars added later stand beside them.</summary>
    public Figure Bars(IEnumerable<string> categories, IEnumerable<double> values, string? name = null, string? color = null, bool showValues = false)
    {
        ArgumentNullException.ThrowIfNull(categories);
        string[] names = [.. categories];
        var heights = Data.Values(values, "Bars", nameof(values));
        Data.SameLength(names.Length, heights.Length, "Bars", nameof(categories), nameof(values));
        return Add(new BarTrace(Data.Index(heights.Length), heights) { Name = name, Color = color, Categories = names, ShowValues = showValues });
    }

    /// <summary>Adds a bar at each x.</summary>
    public Figure Bars(IEnumerable<double> x, IEnumerable<double> values, string? name = null, string? color = null, bool showValues = false)
    {
        var (xs, heights) = Data.Pairs(x, values, "Bars");
        return Add(new BarTrace(xs, heights) { Name = name, Color = color, ShowValues = showValues });
    }

    /// <summary>Adds a histogram: counts in equal bins, or a density whose area is one.</summary>
    public Figure Histogram(IEnumerable<double> values, int bins = 0, bool density = false, string? name = null, string? color = null)
    {
        var figure = Add(HistogramTrace.Of(values, bins, density) with { Name = name, Color = color });
        return figure.Layout.Y.Title is null ? figure.YTitle(density ? "density" : "count") : figure;
    }
}
