namespace Course.Charts;

/// <summary>The names of the traces in rows above the plot, where they cover no data.</summary>
internal static class Legend
{
    public const double RowHeight = 20;
    private const double KeyWidth = 26;
    private const double Gap = 18;

    /// <summary>One entry for each named trace; equal ones, such as several predictions, are listed once.</summary>
    public static IReadOnlyList<(Trace Trace, TraceStyle Style)> Entries(Figure figure, bool onlyIfSeveral = true)
    {
        var styles = TraceStyle.Assign(figure.Traces);
        var named = figure.Traces.Zip(styles).Where(e => e.First.Name is not null and not "").Select(e => (e.First, e.Second)).DistinctBy(Key).ToList();
        var visible = figure.Traces.Count(t => t is not (HeatmapTrace or ContourTrace or SurfaceTrace));
        return onlyIfSeveral && (figure.Traces.Count < 2 || visible == 0) ? [] : named;
    }

    /// <summary>What has the same name and the same ink is one thing, be it a line in one panel and marks in the next.</summary>
    public static object Key((Trace Trace, TraceStyle Style) entry) =>
        (entry.Trace.Name, entry.Style.Color, entry.Trace is LineTrace { Dashed: true });

    public static IReadOnlyList<IReadOnlyList<(Trace Trace, TraceStyle Style)>> Rows(IReadOnlyList<(Trace Trace, TraceStyle Style)> entries, double width)
    {
        var rows = new List<List<(Trace, TraceStyle)>>();
        var used = double.PositiveInfinity;
        foreach (var entry in entries)
        {
            var needed = EntryWidth(entry.Trace);
            if (used + needed > width)
            {
                rows.Add([]);
                used = 0;
            }
            rows[^1].Add(entry);
            used += needed;
        }
        return rows;
    }

    public static void Draw(SvgWriter svg, IReadOnlyList<IReadOnlyList<(Trace Trace, TraceStyle Style)>> rows, double left, double top)
    {
        for (var r = 0; r < rows.Count; r++)
        {
            var (x, y) = (left, top + r * RowHeight + RowHeight / 2);
            foreach (var (trace, style) in rows[r])
            {
                DrawKey(svg, trace, style, x, y);
                svg.Text(x + KeyWidth, y + Theme.LegendSize * 0.35, trace.Name!, Theme.LegendSize);
                x += EntryWidth(trace);
            }
        }
    }

    private static double EntryWidth(Trace trace) => KeyWidth + TextMeasure.Width(trace.Name!, Theme.LegendSize) + Gap;

    private static void DrawKey(SvgWriter svg, Trace trace, TraceStyle style, double x, double y)
    {
        switch (trace)
        {
            case LineTrace line:
                if (line.Joined) svg.Line(x, y, x + 20, y, style.Color, line.LineWidth, line.Dashed ? Theme.Dash : null);
                if (line.Markers) MarkerRenderer.Draw(svg, [new Point(x + 10, y)], style, line.MarkerSize);
                break;
            case PathTrace:
                svg.Line(x + 3, y, x + 16, y, style.Color, 2);
                svg.Circle(new Point(x + 16, y), 4, style.Color, Theme.Paper, 1);
                svg.Circle(new Point(x + 3, y), 3.5, Theme.Paper, style.Color, 1.6);
                break;
            case BandTrace:
                svg.Rect(new Box(x, y - 6, 20, 12), style.Color, opacity: 0.25);
                break;
            default:
                svg.Rect(new Box(x + 4, y - 6, 12, 12), style.Color, opacity: trace is HistogramTrace ? 0.6 : 1);
                break;
        }
    }
}
