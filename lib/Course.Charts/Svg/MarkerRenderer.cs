using System.Globalization;
using System.Text;

namespace Course.Charts;

/// <summary>Draws markers, all of one trace in a single path.</summary>
internal static class MarkerRenderer
{
    private const int MostMarkers = 3000;

    public static void Draw(SvgWriter svg, IReadOnlyList<Point> points, TraceStyle style, double size)
    {
        var shown = Thin(points);
        var d = new StringBuilder();
        if (style.Symbol == Symbol.Circle)
        {
            // a line of no length with round ends is a disc, in ten characters
            foreach (var p in shown) d.Append(Start(p)).Append("h0");
            svg.Path(d.ToString(), "none", style.Color, size, roundCap: true);
            return;
        }
        var shape = Shape(style.Symbol, size / 2);
        foreach (var p in shown) d.Append(Start(p)).Append(shape);
        if (style.Symbol == Symbol.Cross) svg.Path(d.ToString(), "none", style.Color, 2, roundCap: true);
        else svg.Path(d.ToString(), style.Color);
    }

    private static string Start(Point p) => $"M{SvgWriter.Number(p.X)} {SvgWriter.Number(p.Y)}";

    private static string Shape(Symbol symbol, double r)
    {
        return symbol switch
        {
            Symbol.Square => $"m{N(-r)} {N(-r)}h{N(2 * r)}v{N(2 * r)}h{N(-2 * r)}z",
            Symbol.Diamond => $"m0 {N(-1.25 * r)}l{N(1.25 * r)} {N(1.25 * r)} {N(-1.25 * r)} {N(1.25 * r)} {N(-1.25 * r)} {N(-1.25 * r)}z",
            Symbol.Triangle => $"m0 {N(-1.2 * r)}l{N(1.2 * r)} {N(2.1 * r)}h{N(-2.4 * r)}z",
            _ => $"m{N(-r)} {N(-r)}l{N(2 * r)} {N(2 * r)}m0 {N(-2 * r)}l{N(-2 * r)} {N(2 * r)}",
        };

        static string N(double v) => Math.Round(v, 2).ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>Leaves out markers that would fall on the same pixel, then every n-th until few enough are left.</summary>
    private static IReadOnlyList<Point> Thin(IReadOnlyList<Point> points)
    {
        if (points.Count <= MostMarkers) return points;
        Point[] distinct = [.. points.DistinctBy(p => ((int)p.X, (int)p.Y))];
        var every = (distinct.Length + MostMarkers - 1) / MostMarkers;
        return [.. distinct.Where((_, i) => i % every == 0)];
    }
}
