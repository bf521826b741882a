namespace Course.Charts;

/// <content>Adding what lives on a grid: heatmaps, contours, surfaces.</content>
public sealed partial record Figure
{
    /// <summary>Adds a matrix as coloured cells, row 0 on top.</summary>
    /// <param name="values">The matrix, [row, column].</param>
    /// <param name="showValues">Whether each cell shows its number.</param>
    /// <param name="rows">Names of the rows.</param>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="scale">The colours.</param>
    /// <param name="range">Values of the first and the last colour; from the data when null.</param>
    /// <param name="colorBar">Whether a colour bar stands beside the plot.</param>
    public Figure Heatmap(double[,] values, bool showValues = false, IEnumerable<string>? rows = null, IEnumerable<string>? columns = null,
        ColorScale scale = ColorScale.Auto, (double From, double To)? range = null, bool colorBar = true)
    {
        var trace = new HeatmapTrace(Data.Grid(values, "Heatmap"))
        {
            ShowValues = showValues, RowNames = rows?.ToArray(), ColumnNames = columns?.ToArray(), Scale = scale, Range = range, ShowScale = colorBar,
        };
        if (trace.RowNames is { } r) Data.SameLength(trace.Rows, r.Count, "Heatmap", "the matrix' first dimension", nameof(rows));
        if (trace.ColumnNames is { } c) Data.SameLength(trace.Columns, c.Count, "Heatmap", "the matrix' second dimension", nameof(columns));
        if (range is { } limits) Data.Interval(limits.From, limits.To, "Heatmap", nameof(range));
        var figure = Add(trace);
        return figure with { Layout = figure.Layout with { Y = figure.Layout.Y with { Reversed = true } } };
    }

    /// <summary>Adds a matrix given as rows.</summary>
    public Figure Heatmap(IEnumerable<IEnumerable<double>> values, bool showValues = false, IEnumerable<string>? rows = null, IEnumerable<string>? columns = null,
        ColorScale scale = ColorScale.Auto, (double From, double To)? range = null, bool colorBar = true) =>
        Heatmap(Data.Grid(values, "Heatmap"), showValues, rows, columns, scale, range, colorBar);

    /// <summary>Adds a picture: square cells in grey, without axes and colour bar. Row 0 is on top.</summary>
    /// <param name="pixels">Brightness row by row.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="scale">The colours.</param>
    public Figure Image(IEnumerable<double> pixels, int width, ColorScale scale = ColorScale.Greys)
    {
        var flat = Data.Values(pixels, "Image", nameof(pixels));
        if (width < 1 || flat.Length % width != 0)
            throw new ArgumentException($"Image: {flat.Length} pixels do not make rows of width {width}.", nameof(width));
        return Image(Data.Grid(flat.Chunk(width), "Image"), scale);
    }

    /// <summary>Adds a picture from a matrix, [row, column].</summary>
    public Figure Image(double[,] pixels, ColorScale scale = ColorScale.Greys) =>
        Heatmap(pixels, scale: scale, colorBar: false).HideAxes().EqualAxes();

    /// <summary>Adds lines of equal height of a function of two variables.</summary>
    /// <param name="f">The function of (x, y).</param>
    /// <param name="xRange">First and last x.</param>
    /// <param name="yRange">First and last y.</param>
    /// <param name="levels">About how many lines.</param>
    /// <param name="logLevels">Whether the heights grow by a constant factor; for f ≥ 0, such as a loss minus its minimum.</param>
    /// <param name="filled">Whether the space between the lines is coloured.</param>
    /// <param name="at">The exact heights, instead of a number of them.</param>
    /// <param name="scale">The colours.</param>
    /// <param name="colorBar">Whether a colour bar stands beside the plot.</param>
    /// <param name="resolution">Grid points along each side.</param>
    public Figure Contour(Func<double, double, double> f, (double From, double To) xRange, (double From, double To) yRange, int levels = 12, bool logLevels = false,
        bool filled = false, IEnumerable<double>? at = null, ColorScale scale = ColorScale.Auto, bool colorBar = true, int resolution = 81)
    {
        var (xs, ys) = GridPoints(xRange, yRange, resolution, "Contour");
        return Contour(xs, ys, Data.Sample(f, xs, ys, "Contour"), levels, logLevels, filled, at, scale, colorBar);
    }

    /// <summary>Adds lines of equal height of a grid of values, [row, column] = [y, x].</summary>
    public Figure Contour(IEnumerable<double> x, IEnumerable<double> y, double[,] values, int levels = 12, bool logLevels = false,
        bool filled = false, IEnumerable<double>? at = null, ColorScale scale = ColorScale.Auto, bool colorBar = true)
    {
        var (xs, ys, grid) = OnGrid(x, y, values, "Contour");
        var heights = at is null ? LevelCoordinate.Choose(grid, levels, logLevels) : [.. Data.Values(at, "Contour", nameof(at)).Distinct().Order()];
        if (!heights.All(double.IsFinite)) throw new ArgumentException("Contour: at has a value that is not finite; expected finite heights.", nameof(at));
        return Add(new ContourTrace(xs, ys, grid, heights) { Filled = filled, Scale = scale, ShowScale = colorBar && heights.Length > 1 });
    }

    /// <summary>Adds the surface of a function of two variables.</summary>
    public Figure Surface(Func<double, double, double> f, (double From, double To) xRange, (double From, double To) yRange,
        ColorScale scale = ColorScale.Viridis, int resolution = 41)
    {
        var (xs, ys) = GridPoints(xRange, yRange, resolution, "Surface");
        return Surface(xs, ys, Data.Sample(f, xs, ys, "Surface"), scale);
    }

    /// <summary>Adds the surface of a grid of values, [row, column] = [y, x].</summary>
    public Figure Surface(IEnumerable<double> x, IEnumerable<double> y, double[,] values, ColorScale scale = ColorScale.Viridis)
    {
        var (xs, ys, grid) = OnGrid(x, y, values, "Surface");
        if (Traces.Count > 0) throw new InvalidOperationException("Surface: a surface stands alone in its figure; expected no other trace.");
        return Add(new SurfaceTrace(xs, ys, grid) { Scale = scale });
    }

    private static (double[] X, double[] Y) GridPoints((double From, double To) xRange, (double From, double To) yRange, int resolution, string chart)
    {
        Data.Interval(xRange.From, xRange.To, chart, nameof(xRange));
        Data.Interval(yRange.From, yRange.To, chart, nameof(yRange));
        if (resolution is < 2 or > 400) throw new ArgumentException($"{chart}: resolution is {resolution}; expected 2 to 400.", nameof(resolution));
        return (Data.Spaced(xRange.From, xRange.To, resolution), Data.Spaced(yRange.From, yRange.To, resolution));
    }

    private static (double[] X, double[] Y, double[,] Z) OnGrid(IEnumerable<double> x, IEnumerable<double> y, double[,] values, string chart)
    {
        var grid = Data.Grid(values, chart);
        var xs = Data.Values(x, chart, nameof(x));
        var ys = Data.Values(y, chart, nameof(y));
        Data.SameLength(xs.Length, grid.GetLength(1), chart, "x", "each row of the grid");
        Data.SameLength(ys.Length, grid.GetLength(0), chart, "y", "each column of the grid");
        foreach (var (axis, name) in new[] { (xs, "x"), (ys, "y") })
        {
            if (axis.Length < 2 || !axis.All(double.IsFinite) || axis.Zip(axis.Skip(1)).Any(p => p.First >= p.Second))
                throw new ArgumentException($"{chart}: {name} is not ascending; expected at least two finite numbers, each above the one before.", name);
        }
        return (xs, ys, grid);
    }
}
