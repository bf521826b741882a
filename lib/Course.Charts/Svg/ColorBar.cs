namespace Course.Charts;

/// <summary>The strip beside a plot that says which colour is which value.</summary>
internal static class ColorBar
{
    private const double StripWidth = 14;
    private const double Gap = 14;

    public static double Width(Figure figure) => Of(figure) switch
    {
        null => 0,
        var bar => Gap + StripWidth + 6 + Labels(bar, 200).Select(l => TextMeasure.Width(l.Text, Theme.TickSize)).DefaultIfEmpty(0).Max()
            + (figure.Layout.ZTitle is null ? 2 : Theme.AxisTitleSize + 8),
    };

    public static void Draw(SvgWriter svg, Figure figure, Box plot)
    {
        if (Of(figure) is not { } trace) return;
        var left = plot.Right + Gap;
        const int Steps = 48;
        if (trace is HeatmapTrace heat)
            for (var i = 0; i < Steps; i++)
                svg.Rect(new Box(left, plot.Top + i * plot.Height / Steps, StripWidth, plot.Height / Steps + 0.6), ColorRamp.At(heat.Colors.Scale, 1 - (i + 0.5) / Steps));
        else if (trace is ContourTrace contour)
        {
            // one block a level: the strip shows the steps that the plot shows
            var count = contour.Levels.Count + 1;
            for (var i = contour.Filled ? -1 : 0; i < contour.Levels.Count; i++)
                svg.Rect(new Box(left, plot.Bottom - (i + 2) * plot.Height / count, StripWidth, plot.Height / count + 0.6), contour.ColorOf(i));
        }
        foreach (var (text, share) in Labels(trace, plot.Height))
            svg.Text(left + StripWidth + 5, plot.Bottom - share * plot.Height + Theme.TickSize * 0.35, text, Theme.TickSize, fill: Theme.Muted);
        if (figure.Layout.ZTitle is { } title)
            svg.Text(plot.Right + Width(figure) - 3, plot.CentreY, title, Theme.AxisTitleSize, "middle", rotate: -90);
    }

    private static Trace? Of(Figure figure) =>
        figure.Traces.FirstOrDefault(t => t is HeatmapTrace { ShowScale: true } or ContourTrace { ShowScale: true });

    private static IEnumerable<(string Text, double Share)> Labels(Trace trace, double height)
    {
        if (trace is ContourTrace contour)
        {
            var count = contour.Levels.Count + 1.0;
            return LevelCoordinate.Labelled(contour.Levels).Select(i => (Numbers.Short(contour.Levels[i]), (i + (contour.Filled ? 1 : 1.5)) / count));
        }
        var colors = ((HeatmapTrace)trace).Colors;
        var ticks = Ticks.Linear(colors.From, colors.To, Math.Max(2, (int)(height / 45)));
        return ticks.Labelled.Select(t => (ticks.Exponent == 0 ? t.Label : Numbers.Short(t.Value), (t.Value - colors.From) / (colors.To - colors.From)));
    }
}
