namespace Course.Charts;

/// <content>Figures on a grid, and figures made of figures.</content>
public static partial class Chart
{
    /// <summary>A matrix as coloured cells, row 0 on top; see <see cref="Figure.Heatmap(double[,], bool, IEnumerable{string}?, IEnumerable{string}?, ColorScale, ValueTuple{double, double}?, bool)"/>.</summary>
    public static Figure Heatmap(double[,] values, bool showValues = false, IEnumerable<string>? rows = null, IEnumerable<string>? columns = null,
        ColorScale scale = ColorScale.Auto, (double From, double To)? range = null, bool colorBar = true) =>
        Empty.Heatmap(values, showValues, rows, columns, scale, range, colorBar);

    /// <summary>A matrix given as rows.</summary>
    public static Figure Heatmap(IEnumerable<IEnumerable<double>> values, bool showValues = false, IEnumerable<string>? rows = null, IEnumerable<string>? columns = null,
        ColorScale scale = ColorScale.Auto, (double From, double To)? range = null, bool colorBar = true) =>
        Empty.Heatmap(values, showValues, rows, columns, scale, range, colorBar);

    /// <summary>A picture from brightness row by row, without axes.</summary>
    public static Figure Image(IEnumerable<double> pixels, int width, ColorScale scale = ColorScale.Greys) => Empty.Image(pixels, width, scale);

    /// <summary>A picture from a matrix, [row, column], without axes.</summary>
    public static Figure Image(double[,] pixels, ColorScale scale = ColorScale.Greys) => Empty.Image(pixels, scale);

    /// <summary>Lines of equal height of a function of (x, y).</summary>
    public static Figure Contour(Func<double, double, double> f, (double From, double To) xRange, (double From, double To) yRange, int levels = 12, bool logLevels = false,
        bool filled = false, IEnumerable<double>? at = null, ColorScale scale = ColorScale.Auto, bool colorBar = true, int resolution = 81) =>
        Empty.Contour(f, xRange, yRange, levels, logLevels, filled, at, scale, colorBar, resolution);

    /// <summary>Lines of equal height of a grid of values, [row, column] = [y, x].</summary>
    public static Figure Contour(IEnumerable<double> x, IEnumerable<double> y, double[,] values, int levels = 12, bool logLevels = false,
        bool filled = false, IEnumerable<double>? at = null, ColorScale scale = ColorScale.Auto, bool colorBar = true) =>
        Empty.Contour(x, y, values, levels, logLevels, filled, at, scale, colorBar);

    /// <summary>The surface of a function of (x, y) in space.</summary>
    public static Figure Surface(Func<double, double, double> f, (double From, double To) xRange, (double From, double To) yRange,
        ColorScale scale = ColorScale.Viridis, int resolution = 41) => Empty.Surface(f, xRange, yRange, scale, resolution);

    /// <summary>The surface of a grid of values, [row, column] = [y, x].</summary>
    public static Figure Surface(IEnumerable<double> x, IEnumerable<double> y, double[,] values, ColorScale scale = ColorScale.Viridis) =>
        Empty.Surface(x, y, values, scale);

    /// <summary>A diagram of nodes and arrows, such as a computation graph.</summary>
    public static Figure Graph(IEnumerable<GraphNode> nodes, IEnumerable<GraphEdge> edges, GraphDirection direction = GraphDirection.LeftToRight) =>
        Empty.Graph(nodes, edges, direction);

    /// <summary>A diagram of arrows between named nodes.</summary>
    public static Figure Graph(IEnumerable<(string From, string To)> edges, GraphDirection direction = GraphDirection.LeftToRight) =>
        Empty.Graph(edges, direction);

    /// <summary>A grid of figures.</summary>
    public static Figure SmallMultiples(int columns, params Figure[] figures) => Grid(figures, columns, sharedAxes: false);

    /// <summary>A grid with one figure for each item.</summary>
    /// <param name="items">What the panels are about.</param>
    /// <param name="figure">Draws one item.</param>
    /// <param name="columns">Panels in a row.</param>
    /// <param name="sharedAxes">Whether all panels use the same ranges.</param>
    public static Figure SmallMultiples<T>(IEnumerable<T> items, Func<T, Figure> figure, int columns = 2, bool sharedAxes = false)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(figure);
        return Grid([.. items.Select(figure)], columns, sharedAxes);
    }

    /// <summary>An animation with one frame for each item; as a still picture, a strip of a few of them.</summary>
    /// <param name="items">What the frames are about.</param>
    /// <param name="figure">Draws one item; every frame must have the same kinds of traces.</param>
    /// <param name="name">Names a frame on the slider; 0, 1, 2 … when null.</param>
    public static Figure Animation<T>(IEnumerable<T> items, Func<T, Figure> figure, Func<T, string>? name = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(figure);
        Frame[] frames = [.. items.Select((item, i) => new Frame(name?.Invoke(item) ?? i.ToString(System.Globalization.CultureInfo.InvariantCulture), figure(item)))];
        if (frames.Length == 0) throw new ArgumentException("Animation: there are no items; expected at least one frame.", nameof(items));
        if (frames.Any(f => f.Figure.Panels.Count > 0 || f.Figure.Frames.Count > 0))
            throw new ArgumentException("Animation: a frame is itself a grid or an animation; expected single figures.", nameof(figure));
        var kinds = frames.Select(f => string.Join(", ", f.Figure.Traces.Select(t => t.GetType().Name))).Distinct().ToArray();
        if (kinds.Length > 1) throw new ArgumentException($"Animation: frames differ in their traces ({kinds[0]} and {kinds[1]}); expected the same in every frame.", nameof(figure));
        return new Figure { Frames = frames };
    }

    private static Figure Grid(Figure[] figures, int columns, bool sharedAxes)
    {
        if (columns is < 1 or > 20) throw new ArgumentException($"SmallMultiples: columns is {columns}; expected 1 to 20.", nameof(columns));
        if (figures.Length == 0) throw new ArgumentException("SmallMultiples: there are no figures; expected at least one.", nameof(figures));
        if (figures.Any(f => f is null || f.Panels.Count > 0 || f.Frames.Count > 0))
            throw new ArgumentException("SmallMultiples: a panel is null, a grid or an animation; expected single figures.", nameof(figures));
        return new Figure { Panels = figures, Layout = new Layout { Columns = Math.Min(columns, figures.Length), SharedAxes = sharedAxes } };
    }
}
