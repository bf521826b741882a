using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>Reference lines as plotly shapes; labels, notes and panel titles as plotly annotations.</summary>
internal static class PlotlyMarks
{
    /// <param name="layout">The layout to add to.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="suffix">The number of its axes.</param>
    /// <param name="width">About how many pixels its plot is wide.</param>
    public static void Add(JsonObject layout, Figure panel, string suffix, double width)
    {
        foreach (var line in panel.Layout.Lines) AddLine(layout, panel, line, suffix, width);
        foreach (var note in panel.Layout.Notes)
            Array(layout, "annotations").Add(new JsonObject
            {
                ["x"] = Position(note.X, panel.Layout.X), ["y"] = Position(note.Y, panel.Layout.Y), ["xref"] = "x" + suffix, ["yref"] = "y" + suffix,
                ["text"] = Json.Text(note.Text), ["showarrow"] = false, ["xanchor"] = Side(panel, note.X, note.Text, width), ["yanchor"] = "bottom",
                ["bgcolor"] = "rgba(255,255,255,0.75)", ["font"] = new JsonObject { ["size"] = Theme.NoteSize },
            });
    }

    public static void PanelTitle(JsonObject layout, string title, (double X, double Y) at, int above) =>
        Array(layout, "annotations").Add(new JsonObject
        {
            ["x"] = at.X, ["y"] = at.Y, ["xref"] = "paper", ["yref"] = "paper", ["xanchor"] = "left", ["yanchor"] = "bottom", ["yshift"] = 4 + above,
            ["text"] = title, ["align"] = "left", ["showarrow"] = false, ["font"] = new JsonObject { ["size"] = Theme.PanelTitleSize },
        });

    private static void AddLine(JsonObject layout, Figure panel, ReferenceLine line, string suffix, double width)
    {
        var color = line.Color ?? Theme.Muted;
        var (along, across) = line.Horizontal ? ("x", "y") : ("y", "x");
        Array(layout, "shapes").Add(new JsonObject
        {
            ["type"] = "line",
            ["layer"] = "below",
            [along + "ref"] = $"{along}{suffix} domain", [along + "0"] = 0, [along + "1"] = 1,
            [across + "ref"] = across + suffix, [across + "0"] = line.At, [across + "1"] = line.At,
            ["line"] = new JsonObject { ["color"] = color, ["width"] = 1.3, ["dash"] = "dot" },
        });
        if (line.Label is null) return;
        var axis = line.Horizontal ? panel.Layout.Y : panel.Layout.X;
        Array(layout, "annotations").Add(new JsonObject
        {
            [along + "ref"] = $"{along}{suffix} domain", [along] = 1, [across + "ref"] = across + suffix, [across] = Position(line.At, axis),
            ["text"] = Json.Text(line.Label), ["showarrow"] = false, ["xanchor"] = line.Horizontal ? "right" : Side(panel, line.At, line.Label, width), ["yanchor"] = line.Horizontal ? "bottom" : "top",
            ["font"] = new JsonObject { ["color"] = color, ["size"] = Theme.NoteSize },
        });
    }

    /// <summary>A text stands right of its place, or left of it where it would be cut off.</summary>
    private static string Side(Figure panel, double x, string text, double width)
    {
        var (from, to) = AxisRange.OfX(panel);
        var at = new Scale(from, to, 0, width, panel.Layout.X.Log).Map(x);
        if (panel.Layout.X.Reversed) at = width - at;
        return at + TextMeasure.Width(text, Theme.NoteSize) > width + PlotlySpace.Right ? "right" : "left";
    }

    /// <summary>plotly places annotations on a log axis by the logarithm, but shapes by the value.</summary>
    private static double Position(double value, AxisLayout axis) => axis.Log ? Math.Log10(value) : value;

    internal static JsonArray Array(JsonObject layout, string name)
    {
        if (layout[name] is JsonArray existing) return existing;
        var array = new JsonArray();
        layout[name] = array;
        return array;
    }
}
