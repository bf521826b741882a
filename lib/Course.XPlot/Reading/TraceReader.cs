using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>Adds a trace of plotly to a figure.</summary>
internal static class TraceReader
{
    /// <summary>What every trace may have, most of it looks.</summary>
    private static readonly string[] Common = ["type", "name", "showlegend", "visible", "opacity", "hoverinfo", "legendgroup", "uid", "stream", "xaxis", "yaxis"];

    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["scatter"] = ["x", "y", "x0", "dx", "mode", "line", "marker", "fill", "fillcolor", "connectgaps", "text"],
        ["bar"] = ["x", "y", "x0", "dx", "marker", "orientation"],
        ["histogram"] = ["x", "nbinsx", "histnorm", "autobinx", "marker"],
        ["heatmap"] = ["z", "x", "y", "zmin", "zmax", "zauto", "colorscale", "showscale", "colorbar", "text"],
        ["contour"] = ["z", "x", "y", "ncontours", "autocontour", "contours", "line", "colorscale", "showscale", "colorbar", "zauto", "text"],
        ["surface"] = ["z", "x", "y", "colorscale", "showscale", "colorbar", "scene", "text", "zauto"],
    };

    /// <param name="figure">The figure so far.</param>
    /// <param name="trace">The trace.</param>
    /// <param name="index">Its place among the traces, which gives it a colour and a name where it has none.</param>
    /// <param name="legend">Whether traces are named.</param>
    /// <param name="alone">Whether it is the only trace, which plotly gives no name.</param>
    /// <exception cref="NotOursException">Our figures have no such trace.</exception>
    public static Figure Add(Figure figure, JsonObject trace, int index, bool legend, bool alone)
    {
        string kind = ChartJson.Kind(trace);
        if (!Known.TryGetValue(kind, out string[]? known)) throw new NotOursException($"a {kind} is not among the kinds of the course's figures");
        if (trace.FirstOrDefault(part => !known.Contains(part.Key) && !Common.Contains(part.Key)).Key is { } unknown) throw new NotOursException($"a {kind} has {unknown}");
        if ((string?)trace["xaxis"] is not (null or "x") || (string?)trace["yaxis"] is not (null or "y")) throw new NotOursException("it has more than one pair of axes");

        bool listed = legend && (trace["showlegend"] is not JsonValue shown || (bool)shown);
        string? name = listed ? PlotlyText.Plain((string?)trace["name"]) ?? (alone ? null : $"trace {index}") : null;
        return kind switch
        {
            "scatter" => LineReader.Add(figure, trace, index, name),
            "bar" => BarReader.Add(figure, trace, index, name),
            "histogram" => BarReader.AddHistogram(figure, trace, index, name),
            "heatmap" => GridReader.AddHeatmap(figure, trace),
            "contour" => GridReader.AddContour(figure, trace),
            _ => GridReader.AddSurface(figure, trace),
        };
    }

    /// <summary>Positions and heights of a trace; positions are counted where none are given.</summary>
    public static (double[] X, double[] Y) Points(JsonObject trace)
    {
        double[] y = JsonValues.Numbers(trace["y"]) ?? throw new NotOursException("y are not numbers");
        double start = JsonValues.Number(trace["x0"]) ?? 0, step = JsonValues.Number(trace["dx"]) ?? 1;
        double[] x = trace["x"] is null ? [.. y.Select((_, i) => start + step * i)] : JsonValues.Numbers(trace["x"]) ?? throw new NotOursException("x are not numbers");
        int count = Math.Min(x.Length, y.Length);
        return count > 0 ? (x[..count], y[..count]) : throw new NotOursException("a trace is empty");
    }

    /// <summary>The one value that a part of a trace has for all of its points.</summary>
    public static JsonNode? ForAll(JsonObject trace, string part, string attribute)
    {
        var value = trace[part]?[attribute];
        return value is JsonArray ? throw new NotOursException($"its points differ in {part}.{attribute}") : value;
    }
}
