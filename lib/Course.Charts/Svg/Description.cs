namespace Course.Charts;

/// <summary>What a figure shows, in words, for readers who cannot see it.</summary>
internal static class Description
{
    public static string Label(Figure figure) => figure.Layout.Title ?? Of(figure);

    public static string Of(Figure figure)
    {
        if (figure.Frames.Count > 0) return $"An animation of {figure.Frames.Count} frames, from {figure.Frames[0].Name} to {figure.Frames[^1].Name}. {Of(figure.Frames[^1].Figure)}";
        if (figure.Panels.Count > 0) return $"{figure.Panels.Count} panels. " + string.Join(" ", figure.Panels.Select((p, i) => $"{i + 1}: {p.Layout.Title} {Of(p)}"));
        var traces = figure.Traces.Select(t => t.Name is null ? Kind(t) : $"{Kind(t)} \"{t.Name}\"");
        return $"{string.Join(", ", traces)}.{Axis("x", figure.Layout.X)}{Axis("y", figure.Layout.Y)}";
    }

    private static string Axis(string name, AxisLayout axis) =>
        axis.Title is null ? "" : $" {name}: {axis.Title}{(axis.Log ? " (log)" : "")}.";

    private static string Kind(Trace trace) => trace switch
    {
        LineTrace { Joined: false } => "points",
        LineTrace { Dashed: true } => "dashed line",
        LineTrace => "line",
        PathTrace => "path",
        BandTrace => "band",
        BarTrace => "bars",
        HistogramTrace => "histogram",
        HeatmapTrace heat => $"heatmap of {heat.Rows} × {heat.Columns} cells",
        ContourTrace contour => $"contour with {contour.Levels.Count} levels",
        SurfaceTrace => "surface",
        GraphTrace graph => $"diagram of {graph.Nodes.Count} nodes: {string.Join(", ", graph.Edges.Select(e => $"{e.From} → {e.To}"))}",
        _ => "drawing",
    };
}
