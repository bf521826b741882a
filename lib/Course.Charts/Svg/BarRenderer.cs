namespace Course.Charts;

/// <summary>Draws bars and histograms.</summary>
internal static class BarRenderer
{
    public static void Draw(PlotArea area, BarTrace trace, TraceStyle style)
    {
        for (var i = 0; i < trace.X.Count; i++)
        {
            var (left, width) = trace.Slot(trace.X[i], style);
            if (Bar(area, left, left + width, trace.Y[i]) is not { } bar) continue;
            area.Svg.Rect(bar with { Width = Math.Max(1, bar.Width - 1) }, style.Color);
            if (!trace.ShowValues) continue;
            var y = trace.Y[i] < 0 ? bar.Bottom + Theme.NoteSize : bar.Top - 4;
            area.Svg.Text(bar.CentreX, y, Numbers.Short(trace.Y[i]), Theme.NoteSize, "middle", halo: true);
        }
    }

    public static void Draw(PlotArea area, HistogramTrace trace, TraceStyle style)
    {
        for (var i = 0; i < trace.Heights.Count; i++)
        {
            if (trace.Heights[i] == 0) continue;
            if (Bar(area, trace.Edges[i], trace.Edges[i + 1], trace.Heights[i]) is { } bar)
                area.Svg.Rect(bar, style.Color, style.Color, opacity: 0.6);
        }
    }

    /// <summary>The rectangle between the axis and a value, cut at the edges of the plot.</summary>
    private static Box? Bar(PlotArea area, double from, double to, double value)
    {
        var corner = area.Map(from, value);
        var right = area.X.Map(to);
        if (!double.IsFinite(corner.X) || !double.IsFinite(corner.Y) || !double.IsFinite(right)) return null;
        // on a log axis there is no zero: bars stand on the bottom of the plot
        var zero = area.Y.Log ? area.Box.Bottom : area.Y.Map(0);
        var (top, bottom) = (Math.Max(area.Box.Top, Math.Min(corner.Y, zero)), Math.Min(area.Box.Bottom, Math.Max(corner.Y, zero)));
        var (left, end) = (Math.Max(area.Box.Left, Math.Min(corner.X, right)), Math.Min(area.Box.Right, Math.Max(corner.X, right)));
        return bottom < top || end < left ? null : new Box(left, top, end - left, bottom - top);
    }
}
