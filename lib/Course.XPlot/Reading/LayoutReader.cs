using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>Titles, axes, lines and notes from a layout of plotly.</summary>
internal static class LayoutReader
{
    private static readonly HashSet<string> Known =
    [
        "title", "xaxis", "yaxis", "scene", "showlegend", "width", "height", "annotations", "shapes", "barmode",
        // looks
        "legend", "margin", "font", "titlefont", "autosize", "paper_bgcolor", "plot_bgcolor", "separators", "hidesources", "hovermode", "dragmode", "bargap", "bargroupgap",
    ];

    /// <summary>Names on an axis, and places that no axis of ours has.</summary>
    private static readonly string[] NotOurs = ["tickvals", "ticktext", "overlaying", "rangeslider", "rangebreaks", "matches"];

    public static void Check(JsonObject layout, IReadOnlyList<JsonObject> traces)
    {
        if (layout.FirstOrDefault(part => !Known.Contains(part.Key)).Key is { } unknown) throw new NotOursException($"its layout has {unknown}");
        int bars = traces.Count(trace => ChartJson.Kind(trace) is "bar" or "histogram");
        if (bars > 1 && (string?)layout["barmode"] is not (null or "group") and var mode && !(mode == "overlay" && traces.All(trace => ChartJson.Kind(trace) != "bar")))
            throw new NotOursException($"its bars are placed by {mode}");
        if (bars > 1 && layout["barmode"] is null && traces.Any(trace => ChartJson.Kind(trace) == "histogram")) throw new NotOursException("several histograms stand side by side");
    }

    public static Figure Apply(Figure figure, JsonObject layout)
    {
        if (ChartJson.Title(layout) is { Length: > 0 } title) figure = figure.Title(title);
        var axes = layout["scene"] ?? layout;
        foreach (var line in Items(layout, "shapes")) figure = AddLine(figure, line);
        foreach (var note in Items(layout, "annotations")) figure = AddNote(figure, note, IsLog(axes["xaxis"]), IsLog(axes["yaxis"]));
        figure = Axis(figure, axes["xaxis"], horizontal: true);
        figure = Axis(figure, axes["yaxis"], horizontal: false);
        return axes["zaxis"] is { } height && ChartJson.Title(height) is { } name ? figure.ZTitle(name) : figure;
    }

    private static Figure Axis(Figure figure, JsonNode? axis, bool horizontal)
    {
        if (axis is null) return figure;
        if (NotOurs.FirstOrDefault(name => axis[name] is not null) is { } unknown) throw new NotOursException($"an axis has {unknown}");
        string type = (string?)axis["type"] ?? "-";
        if (type is not ("-" or "linear" or "log")) throw new NotOursException($"an axis is of type {type}");

        if (ChartJson.Title(axis) is { Length: > 0 } title) figure = horizontal ? figure.XTitle(title) : figure.YTitle(title);
        // plotly, too, leaves out what has no logarithm
        if (type == "log") figure = horizontal ? figure.LogX(skipNonPositive: true) : figure.LogY(skipNonPositive: true);
        bool reversed = axis["autorange"]?.ToString() == "reversed";
        if (axis["range"] is JsonArray range && JsonValues.Numbers(range) is [var from, var to])
        {
            reversed = from > to;
            if (type == "log") (from, to) = (Math.Pow(10, from), Math.Pow(10, to));
            figure = horizontal ? figure.XRange(Math.Min(from, to), Math.Max(from, to)) : figure.YRange(Math.Min(from, to), Math.Max(from, to));
        }
        if (axis["scaleanchor"] is not null) figure = figure.EqualAxes();
        var ours = horizontal ? figure.Layout.X : figure.Layout.Y;
        ours = ours with { Reversed = reversed, Hidden = axis["visible"] is JsonValue visible && !(bool)visible };
        return figure with { Layout = horizontal ? figure.Layout with { X = ours } : figure.Layout with { Y = ours } };
    }

    /// <summary>A line across the whole plot.</summary>
    private static Figure AddLine(Figure figure, JsonObject shape)
    {
        bool Across(string along) => ((string?)shape[along + "ref"] is "paper" || (string?)shape[along + "ref"] == along + " domain")
            && (double?)shape[along + "0"] == 0 && (double?)shape[along + "1"] == 1;
        string? color = shape["line"] is { } line ? JsonValues.Color(line["color"]) : null;
        if ((string?)shape["type"] != "line") throw new NotOursException($"it has a shape of type {shape["type"]}");
        if (Across("x") && JsonValues.Same(shape["y0"], shape["y1"]) is { } y) return figure.HLine(y, color: color);
        if (Across("y") && JsonValues.Same(shape["x0"], shape["x1"]) is { } x) return figure.VLine(x, color: color);
        throw new NotOursException("it has a line that does not go across the plot");
    }

    private static Figure AddNote(Figure figure, JsonObject note, bool logX, bool logY)
    {
        if ((string?)note["xref"] is not (null or "x") || (string?)note["yref"] is not (null or "y")) throw new NotOursException("it has a text that is not placed by the data");
        if (JsonValues.Number(note["x"]) is not { } x || JsonValues.Number(note["y"]) is not { } y) throw new NotOursException("it has a text at a place that is not a number");
        // plotly places texts on a log axis by the logarithm
        if (logX) x = Math.Pow(10, x);
        if (logY) y = Math.Pow(10, y);
        return PlotlyText.Plain((string?)note["text"]) is { Length: > 0 } text ? figure.Note(x, y, text) : figure;
    }

    private static bool IsLog(JsonNode? axis) => (string?)axis?["type"] == "log";

    private static IEnumerable<JsonObject> Items(JsonObject layout, string name) => (layout[name] as JsonArray ?? []).OfType<JsonObject>();
}
