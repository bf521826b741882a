using System.Text;

namespace Course.Charts;

/// <summary>Draws lines, markers, bands and trajectories.</summary>
internal static class LineRenderer
{
    public static void Draw(PlotArea area, LineTrace trace, TraceStyle style)
    {
        if (trace.Joined) Stroke(area, trace.X, trace.Y, style.Color, trace.LineWidth, trace.Dashed);
        if (trace.Markers) MarkerRenderer.Draw(area.Svg, area.Inside(trace.X, trace.Y), style, trace.MarkerSize);
    }

    public static void Draw(PlotArea area, BandTrace trace, TraceStyle style)
    {
        var upper = area.Runs(trace.X, trace.Upper).SelectMany(r => r).ToList();
        var lower = area.Runs(trace.X, trace.Lower).SelectMany(r => r).Reverse().ToList();
        if (upper.Count == 0 || lower.Count == 0) return;
        IReadOnlyList<Point> outline = [.. Simplify.Line(upper), .. Simplify.Line(lower)];
        area.Svg.Path(SvgWriter.PathData(Clip.Polygon(outline, area.Box), close: true), style.Color, fillOpacity: 0.2);
    }

    public static void Draw(PlotArea area, PathTrace trace, TraceStyle style)
    {
        // a white edge keeps the path readable over any colour below it
        Stroke(area, trace.X, trace.Y, Theme.Paper, 4.4, dashed: false);
        Stroke(area, trace.X, trace.Y, style.Color, 2, dashed: false);
        var inside = area.Inside(trace.X, trace.Y);
        if (trace.X.Count <= PathTrace.MostDots) MarkerRenderer.Draw(area.Svg, inside, style with { Symbol = Symbol.Circle }, 5.5);
        Ending(area, trace.X[0], trace.Y[0], Theme.Paper, style.Color);
        if (LastFinite(trace) is var last and > 0) Ending(area, trace.X[last], trace.Y[last], style.Color, Theme.Paper);
    }

    private static void Ending(PlotArea area, double x, double y, string fill, string stroke)
    {
        var p = area.Map(x, y);
        if (double.IsFinite(p.X) && double.IsFinite(p.Y) && area.Box.Contains(p, 0.5))
            area.Svg.Circle(p, 5, fill, stroke, fill == Theme.Paper ? 2 : 1.2);
    }

    private static int LastFinite(PathTrace trace)
    {
        for (var i = trace.X.Count - 1; i >= 0; i--)
            if (double.IsFinite(trace.X[i]) && double.IsFinite(trace.Y[i])) return i;
        return -1;
    }

    private static void Stroke(PlotArea area, IReadOnlyList<double> x, IReadOnlyList<double> y, string color, double width, bool dashed)
    {
        var d = new StringBuilder();
        var alone = new StringBuilder();
        foreach (var run in area.Runs(x, y))
        {
            // a point between two gaps has no neighbour to be joined to: show it as a dot
            if (run.Count == 1 && area.Box.Contains(run[0])) alone.Append($"M{SvgWriter.Number(run[0].X)} {SvgWriter.Number(run[0].Y)}h0");
            foreach (var part in Clip.Line(Simplify.Line(run), area.Box)) d.Append(SvgWriter.PathData(part));
        }
        area.Svg.Path(d.ToString(), "none", color, width, dashed ? Theme.Dash : null);
        area.Svg.Path(alone.ToString(), "none", color, width + 1.5, roundCap: true);
    }
}
