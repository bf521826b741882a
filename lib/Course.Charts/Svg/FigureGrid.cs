namespace Course.Charts;

/// <summary>A figure prepared for drawing: its panels with shared titles and ranges put in, and its size.</summary>
internal sealed record FigureGrid(IReadOnlyList<Figure> Panels, int Columns, int Width, int Height, IReadOnlyList<(Trace Trace, TraceStyle Style)> SharedLegend)
{
    private const int PictureFrames = 4;

    public int Rows => (Panels.Count + Columns - 1) / Columns;

    public bool IsSingle => Panels.Count == 1 && Columns == 1;

    public static FigureGrid Of(Figure figure)
    {
        if (figure.Frames.Count > 0) return Of(Strip(figure));
        if (figure.Panels.Count == 0)
            return new FigureGrid([figure], 1, figure.Layout.Width ?? SingleWidth(figure), figure.Layout.Height ?? SingleHeight(figure), []);

        var layout = figure.Layout;
        var columns = layout.Columns;
        var panels = figure.Panels.ToArray();
        for (var i = 0; i < panels.Length; i++) panels[i] = WithSharedTitles(panels[i], layout, i, columns, panels.Length);
        if (layout.SharedAxes) panels = WithSharedRanges(panels);
        var (width, height) = PanelSize(columns, panels);
        var rows = (panels.Length + columns - 1) / columns;
        var legend = Shared(panels);
        return new FigureGrid(panels, columns, layout.Width ?? columns * width, layout.Height ?? rows * height + 34 + (legend.Count > 0 ? 24 : 0), legend);
    }

    /// <summary>A still strip of a few frames, the first and the last among them.</summary>
    private static Figure Strip(Figure figure)
    {
        var frames = figure.Frames;
        var shown = Math.Min(PictureFrames, frames.Count);
        var panels = Enumerable.Range(0, shown).Select(i => frames[shown == 1 ? 0 : (int)Math.Round(i * (frames.Count - 1.0) / (shown - 1))])
            .Select(f => f.Figure.Title(f.Figure.Layout.Title is null ? f.Name : $"{f.Name} · {f.Figure.Layout.Title}")).ToArray();
        return new Figure { Panels = panels, Layout = figure.Layout with { Columns = Math.Min(2, shown), SharedAxes = true } };
    }

    private static Figure WithSharedTitles(Figure panel, Layout shared, int index, int columns, int count)
    {
        if (panel.Layout.X.Title is null && shared.X.Title is not null && index + columns >= count) panel = panel.XTitle(shared.X.Title);
        if (panel.Layout.Y.Title is null && shared.Y.Title is not null && index % columns == 0) panel = panel.YTitle(shared.Y.Title);
        return panel;
    }

    public static Figure[] WithSharedRanges(IReadOnlyList<Figure> panels)
    {
        var (x, y) = (AxisRange.Union(panels.Select(AxisRange.OfX)), AxisRange.Union(panels.Select(AxisRange.OfY)));
        return [.. panels.Select(p => p.XRange(x.From, x.To).YRange(y.From, y.To))];
    }

    /// <summary>One legend for all panels, if no two panels use the same look for different names.</summary>
    private static IReadOnlyList<(Trace, TraceStyle)> Shared(IReadOnlyList<Figure> panels)
    {
        var entries = panels.SelectMany(p => Legend.Entries(p)).DistinctBy(Legend.Key).ToList();
        var looks = entries.Select(e => (e.Trace.GetType(), e.Style.Color, e.Trace is LineTrace { Dashed: true }, e.Trace is LineTrace { Markers: true })).ToList();
        return looks.Distinct().Count() == looks.Count ? entries : [];
    }

    private static (int Width, int Height) PanelSize(int columns, IReadOnlyList<Figure> panels)
    {
        if (panels.All(p => p.Layout is { X.Hidden: true, Y.Hidden: true } && Diagram(p) is null)) return columns switch { <= 2 => (260, 270), <= 4 => (180, 195), <= 6 => (130, 150), _ => (100, 118) };
        return columns switch { 1 => (640, 300), 2 => (370, 280), 3 => (300, 250), _ => (250, 220) };
    }

    private static int SingleWidth(Figure figure) => figure switch
    {
        _ when Diagram(figure) is { } graph => Math.Max(240, GraphRenderer.NaturalSize(graph).Width),
        { Layout: { X.Hidden: true, Y.Hidden: true } } => 320,
        { Layout.EqualAxes: true } => 560,
        _ => 640,
    };

    private static int SingleHeight(Figure figure) => figure switch
    {
        _ when Diagram(figure) is { } graph => GraphRenderer.NaturalSize(graph).Height + (figure.Layout.Title is null ? 10 : 40),
        { Layout: { X.Hidden: true, Y.Hidden: true } } => 320,
        { Layout.EqualAxes: true } => 480,
        _ => figure.Traces.Any(t => t is SurfaceTrace) ? 460 : 400,
    };

    private static GraphTrace? Diagram(Figure figure) => figure.Traces.OfType<GraphTrace>().FirstOrDefault();
}
