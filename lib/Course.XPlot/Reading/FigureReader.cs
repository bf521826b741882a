using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>
/// Reads plotly JSON as a figure of the course. What changes the looks alone is passed over; what has a meaning that our
/// figures cannot show is refused.
/// </summary>
internal static class FigureReader
{
    /// <exception cref="NotOursException">The chart has something that our figures do not have.</exception>
    public static Figure Read(JsonObject json)
    {
        var traces = json["data"]!.AsArray().Select(trace => (JsonObject)trace!).Where(trace => trace["visible"]?.ToString() is null or "true").ToList();
        var layout = (JsonObject)json["layout"]!;
        if (traces.Count == 0) throw new NotOursException("it shows no trace");
        if (traces.Count > 1 && traces.Any(trace => ChartJson.Kind(trace) == "surface")) throw new NotOursException("a surface of ours stands alone");
        LayoutReader.Check(layout, traces);

        bool legend = layout["showlegend"] is not JsonValue shown || (bool)shown;
        var figure = new Figure();
        for (int i = 0; i < traces.Count; i++) figure = TraceReader.Add(figure, traces[i], i, legend, alone: traces.Count == 1);
        return Sized(LayoutReader.Apply(figure, layout), layout);
    }

    /// <summary>The figure in the size that a layout gives it.</summary>
    public static Figure Sized(Figure figure, JsonNode layout) =>
        figure.Size(Math.Clamp((int)(double)layout["width"]!, 120, 4000), Math.Clamp((int)(double)layout["height"]!, 80, 4000));
}
