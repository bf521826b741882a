namespace Course.Charts;

/// <summary>Draws one figure into a rectangle: title, legend, axes, data, notes.</summary>
internal static class PanelRenderer
{
    /// <summary>Bold letters are wider than the estimate for regular ones.</summary>
    public const double BoldWidth = 1.15;
    private const double Edge = 10;

    public static void Draw(SvgWriter svg, Figure figure, Box box, double titleSize, bool legend)
    {
        var top = box.Top + DrawTitle(svg, figure.Layout.Title, box, titleSize);
        var rows = legend ? Legend.Rows(Legend.Entries(figure), box.Width - 2 * Edge) : [];
        Legend.Draw(svg, rows, box.Left + Edge, top);
        top += rows.Count * Legend.RowHeight + (rows.Count > 0 ? 4 : 0);
        var rest = box with { Top = top, Height = box.Bottom - top };

        if (figure.Traces.OfType<SurfaceTrace>().FirstOrDefault() is { } surface) SurfaceRenderer.Draw(svg, figure, surface, rest);
        else if (figure.Traces.OfType<GraphTrace>().FirstOrDefault() is { } graph) GraphRenderer.Draw(svg, graph, rest);
        else DrawPlane(svg, figure, rest);
    }

    /// <summary>Draws a title, broken into lines where it is long; returns the height it takes.</summary>
    public static double DrawTitle(SvgWriter svg, string? title, Box box, double size)
    {
        if (string.IsNullOrEmpty(title)) return 10;
        var lines = TextMeasure.Wrap(title, size * BoldWidth, box.Width - 2 * Edge);
        for (var i = 0; i < lines.Count; i++)
            svg.Text(box.Left + Edge, box.Top + 8 + size + i * size * 1.25, lines[i], size, bold: true);
        return 14 + lines.Count * size * 1.25;
    }

    private static void DrawPlane(SvgWriter svg, Figure figure, Box box)
    {
        var layout = figure.Layout;
        var (xRange, yRange) = (AxisRange.OfX(figure), AxisRange.OfY(figure));
        var barWidth = ColorBar.Width(figure);

        // labels take room from the plot, and its size decides the labels: a first guess, then the real thing
        var yTicks = AxisTicks.Vertical(figure, yRange, box.Height - 50);
        var room = box.Height - 34;
        var left = box.Left + Edge + AxisRenderer.WidthLeft(layout.Y, yTicks, room) - 4;
        var right = box.Right - Math.Max(18, barWidth + Edge);
        var xTicks = AxisTicks.Horizontal(figure, xRange, right - left);
        left = Math.Max(left, box.Left + AxisRenderer.SlantedOverhang(xTicks, right - left));
        var plotTop = box.Top + (yTicks.Exponent != 0 ? 20 : 8);
        var bottom = box.Bottom - AxisRenderer.HeightBelow(layout.X, xTicks, right - left) - 6;
        var plot = new Box(left, plotTop, Math.Max(20, right - left), Math.Max(20, bottom - plotTop));
        if (layout.EqualAxes) plot = Square(plot, xRange, yRange);
        (xTicks, yTicks) = (AxisTicks.Horizontal(figure, xRange, plot.Width), AxisTicks.Vertical(figure, yRange, plot.Height));

        var area = new PlotArea(svg, plot,
            layout.X.Reversed ? new Scale(xRange.From, xRange.To, plot.Right, plot.Left, layout.X.Log) : new Scale(xRange.From, xRange.To, plot.Left, plot.Right, layout.X.Log),
            layout.Y.Reversed ? new Scale(yRange.From, yRange.To, plot.Top, plot.Bottom, layout.Y.Log) : new Scale(yRange.From, yRange.To, plot.Bottom, plot.Top, layout.Y.Log));
        AxisRenderer.DrawGrid(area, xTicks, yTicks, lines: !figure.Traces.Any(t => t is HeatmapTrace));
        ReferenceRenderer.DrawLines(area, layout);
        DrawTraces(area, figure);
        AxisRenderer.DrawFrame(area, layout, xTicks, yTicks, room);
        ColorBar.Draw(svg, figure, plot);
        ReferenceRenderer.DrawTexts(area, layout);
    }

    private static void DrawTraces(PlotArea area, Figure figure)
    {
        // backgrounds lie below lines whatever order they were added in
        var styled = figure.Traces.Zip(TraceStyle.Assign(figure.Traces)).OrderBy(e => e.First is HeatmapTrace or ContourTrace { Filled: true } ? 0 : e.First is BandTrace or ContourTrace ? 1 : 2);
        foreach (var (trace, style) in styled)
        {
            switch (trace)
            {
                case HeatmapTrace heatmap: HeatmapRenderer.Draw(area, heatmap); break;
                case ContourTrace contour: ContourRenderer.Draw(area, contour); break;
                case BandTrace band: LineRenderer.Draw(area, band, style); break;
                case LineTrace line: LineRenderer.Draw(area, line, style); break;
                case PathTrace path: LineRenderer.Draw(area, path, style); break;
                case BarTrace bars: BarRenderer.Draw(area, bars, style); break;
                case HistogramTrace histogram: BarRenderer.Draw(area, histogram, style); break;
            }
        }
    }

    /// <summary>The largest part of the plot in which a unit of x is as long as a unit of y.</summary>
    private static Box Square(Box plot, (double From, double To) x, (double From, double To) y)
    {
        var unit = Math.Min(plot.Width / (x.To - x.From), plot.Height / (y.To - y.From));
        var (width, height) = (unit * (x.To - x.From), unit * (y.To - y.From));
        return new Box(plot.CentreX - width / 2, plot.CentreY - height / 2, width, height);
    }
}
