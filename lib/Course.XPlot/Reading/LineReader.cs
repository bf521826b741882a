using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>Lines, markers and filled areas: what plotly calls scatter.</summary>
internal static class LineReader
{
    /// <summary>plotly joins points, and marks each as long as there are fewer than these.</summary>
    private const int FewPoints = 20;

    public static Figure Add(Figure figure, JsonObject trace, int index, string? name)
    {
        var (x, y) = TraceReader.Points(trace);
        if (trace["connectgaps"] is JsonValue connect && (bool)connect) (x, y) = WithoutGaps(x, y);
        string mode = (string?)trace["mode"] ?? (x.Length < FewPoints ? "lines+markers" : "lines");
        if (mode.Contains("text", StringComparison.Ordinal)) throw new NotOursException("it has a text at each point");

        string? line = JsonValues.Color(TraceReader.ForAll(trace, "line", "color")), marker = JsonValues.Color(TraceReader.ForAll(trace, "marker", "color"));
        bool joined = mode.Contains("lines", StringComparison.Ordinal), marked = mode.Contains("markers", StringComparison.Ordinal);
        string color = (joined ? line ?? marker : marker ?? line) ?? JsonValues.Series(index);
        if (Area(figure, trace, x, y) is { } area) figure = figure.Add(area with { Color = color });
        if (!joined && !marked) return figure;
        return figure.Add(new LineTrace(x, y)
        {
            Name = name, Color = color, Joined = joined, Markers = marked,
            Dashed = (string?)TraceReader.ForAll(trace, "line", "dash") is not (null or "solid"),
            Width = JsonValues.Number(TraceReader.ForAll(trace, "line", "width")) ?? 2,
            MarkerSize = Math.Clamp(JsonValues.Number(TraceReader.ForAll(trace, "marker", "size")) ?? 6, 1, 60),
        });
    }

    private static BandTrace? Area(Figure figure, JsonObject trace, double[] x, double[] y)
    {
        string? fill = (string?)trace["fill"];
        var before = figure.Traces.OfType<LineTrace>().LastOrDefault();
        return fill switch
        {
            null or "none" => null,
            "tozeroy" => new BandTrace(x, new double[x.Length], y),
            "tonexty" when before is null => new BandTrace(x, new double[x.Length], y),
            "tonexty" when before.X.SequenceEqual(x) => new BandTrace(x, before.Y, y),
            _ => throw new NotOursException($"it has an area filled {fill}"),
        };
    }

    private static (double[] X, double[] Y) WithoutGaps(double[] x, double[] y)
    {
        var points = x.Zip(y).Where(point => double.IsFinite(point.First) && double.IsFinite(point.Second)).ToList();
        return points.Count > 0 ? ([.. points.Select(point => point.First)], [.. points.Select(point => point.Second)]) : (x, y);
    }
}
