using System.Text;

namespace Course.Charts;

/// <summary>Draws lines of equal height, or the coloured bands between them.</summary>
internal static class ContourRenderer
{
    public static void Draw(PlotArea area, ContourTrace trace)
    {
        if (trace.Filled)
        {
            area.Svg.Rect(area.Box, trace.ColorOf(-1));
            for (var k = 0; k < trace.Levels.Count; k++)
                area.Svg.Path(Areas(area, MarchingSquares.TraceArea(trace.X, trace.Y, trace.Z, trace.Levels[k])), trace.ColorOf(k), Theme.Paper, 0.5, evenOdd: true);
            return;
        }
        for (var k = 0; k < trace.Levels.Count; k++)
            area.Svg.Path(Lines(area, MarchingSquares.Trace(trace.X, trace.Y, trace.Z, trace.Levels[k])), "none", trace.ColorOf(k), trace.Levels.Count == 1 ? 2 : 1.2);
    }

    private static string Lines(PlotArea area, List<List<Point>> lines)
    {
        var d = new StringBuilder();
        foreach (var line in lines)
            foreach (var run in area.Runs([.. line.Select(p => p.X)], [.. line.Select(p => p.Y)]))
                foreach (var part in Clip.Line(Smooth(run), area.Box)) d.Append(SvgWriter.PathData(part));
        return d.ToString();
    }

    private static string Areas(PlotArea area, List<List<Point>> outlines)
    {
        var d = new StringBuilder();
        foreach (var outline in outlines)
        {
            var pixels = outline.Select(p => area.Map(p.X, p.Y)).Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y)).ToList();
            var shape = Clip.Polygon(Smooth(pixels), area.Box);
            if (shape.Count > 2) d.Append(SvgWriter.PathData(shape, close: true));
        }
        return d.ToString();
    }

    private static IReadOnlyList<Point> Smooth(IReadOnlyList<Point> points) => Simplify.Line(points, 0.2);
}
