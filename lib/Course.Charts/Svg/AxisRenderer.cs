namespace Course.Charts;

/// <summary>Draws grid, frame, tick labels and axis titles.</summary>
internal static class AxisRenderer
{
    private const double TickGap = 7;
    private const double TitleLine = Theme.AxisTitleSize * 1.2;

    /// <summary>Whether the labels of the x axis need to be slanted to stand beside each other.</summary>
    public static bool Slanted(TickSet ticks, double width)
    {
        var labels = ticks.Labelled.ToList();
        return labels.Count > 1 && labels.Max(t => t.Width(Theme.TickSize)) + 6 > width / labels.Count && labels.Any(t => t.Label.Any(char.IsLetter));
    }

    /// <summary>How far slanted labels reach out to the left of the plot.</summary>
    public static double SlantedOverhang(TickSet ticks, double width) => !Slanted(ticks, width) ? 0
        : ticks.Labelled.Select((t, i) => 0.86 * t.Width(Theme.TickSize) + 6 - (i + 0.5) * width / ticks.Labelled.Count()).Max();

    /// <summary>Room below the plot for labels and title.</summary>
    public static double HeightBelow(AxisLayout axis, TickSet ticks, double width)
    {
        if (axis.Hidden) return axis.Title is null ? 6 : 26;
        var labels = Slanted(ticks, width) ? 16 + 0.57 * Math.Min(150, Widest(ticks)) : TickGap + Theme.TickSize + 2;
        return labels + (axis.Title is null ? 4 : Theme.AxisTitleSize + 8) + (ticks.Exponent != 0 && axis.Title is null ? 14 : 0);
    }

    /// <summary>Room left of the plot for labels and title.</summary>
    /// <param name="axis">The vertical axis.</param>
    /// <param name="ticks">Its ticks.</param>
    /// <param name="room">Height that the title may take before it is broken.</param>
    public static double WidthLeft(AxisLayout axis, TickSet ticks, double room)
    {
        var more = (TitleLines(axis, room).Count - 1) * TitleLine;
        if (axis.Hidden) return axis.Title is null ? 6 : 28 + more;
        return TickGap + Math.Min(170, Widest(ticks)) + (axis.Title is null ? 4 : Theme.AxisTitleSize + 10 + more);
    }

    public static void DrawGrid(PlotArea area, TickSet x, TickSet y, bool lines)
    {
        if (lines)
        {
            foreach (var tick in x.Ticks.Where(t => t.Label.All(c => !char.IsLetter(c))))
                if (area.X.Map(tick.Value) is var at && double.IsFinite(at)) area.Svg.Line(at, area.Box.Top, at, area.Box.Bottom, Theme.Grid, tick.Minor ? 0.5 : 1);
            foreach (var tick in y.Ticks)
                if (area.Y.Map(tick.Value) is var at && double.IsFinite(at)) area.Svg.Line(area.Box.Left, at, area.Box.Right, at, Theme.Grid, tick.Minor ? 0.5 : 1);
        }
    }

    public static void DrawFrame(PlotArea area, Layout layout, TickSet x, TickSet y, double room)
    {
        var (svg, box) = (area.Svg, area.Box);
        if (!layout.X.Hidden) svg.Line(box.Left, box.Bottom, box.Right, box.Bottom, Theme.Frame);
        if (!layout.Y.Hidden) svg.Line(box.Left, box.Top, box.Left, box.Bottom, Theme.Frame);
        DrawXLabels(area, layout.X, x);
        DrawYLabels(area, layout.Y, y, room);
    }

    private static void DrawXLabels(PlotArea area, AxisLayout axis, TickSet ticks)
    {
        var (svg, box) = (area.Svg, area.Box);
        var slanted = Slanted(ticks, box.Width);
        foreach (var tick in ticks.Labelled)
        {
            var at = area.X.Map(tick.Value);
            if (!double.IsFinite(at)) continue;
            svg.Line(at, box.Bottom, at, box.Bottom + 4, Theme.Frame);
            if (slanted) svg.Text(at + 4, box.Bottom + TickGap + 8, tick.Label, Theme.TickSize, "end", Theme.Muted, rotate: -35);
            else svg.Text(at, box.Bottom + TickGap + Theme.TickSize - 1, tick.Label, Theme.TickSize, "middle", Theme.Muted, exponent: tick.Exponent);
        }
        var bottom = box.Bottom + HeightBelow(axis, ticks, box.Width) - 5;
        if (ticks.Exponent != 0) svg.Text(box.Right, bottom, "×10", Theme.TickSize, "end", Theme.Muted, exponent: Raised(ticks));
        if (axis.Title is not null) svg.Text(box.CentreX, bottom, axis.Title, Theme.AxisTitleSize, "middle");
    }

    private static void DrawYLabels(PlotArea area, AxisLayout axis, TickSet ticks, double room)
    {
        var (svg, box) = (area.Svg, area.Box);
        foreach (var tick in ticks.Labelled)
        {
            var at = area.Y.Map(tick.Value);
            if (!double.IsFinite(at)) continue;
            svg.Line(box.Left - 4, at, box.Left, at, Theme.Frame);
            svg.Text(box.Left - TickGap, at + Theme.TickSize * 0.35, tick.Label, Theme.TickSize, "end", Theme.Muted, exponent: tick.Exponent);
        }
        if (ticks.Exponent != 0) svg.Text(box.Left - 4, box.Top - 8, "×10", Theme.TickSize, "start", Theme.Muted, exponent: Raised(ticks));
        if (axis.Title is null) return;
        var left = box.Left - WidthLeft(axis, ticks, room) + Theme.AxisTitleSize;
        foreach (var (line, i) in TitleLines(axis, room).Select((line, i) => (line, i)))
            svg.Text(left + i * TitleLine, box.CentreY, line, Theme.AxisTitleSize, "middle", rotate: -90);
    }

    private static IReadOnlyList<string> TitleLines(AxisLayout axis, double room) =>
        axis.Title is null ? [""] : TextMeasure.Wrap(axis.Title, Theme.AxisTitleSize, room);

    private static string Raised(TickSet ticks) => ticks.Exponent.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('-', '−');

    private static double Widest(TickSet ticks) => ticks.Labelled.Select(t => t.Width(Theme.TickSize)).DefaultIfEmpty(0).Max();
}
