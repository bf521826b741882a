using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>One axis of the plotly layout.</summary>
internal static class PlotlyAxis
{
    public static JsonObject Of(Figure figure, bool horizontal, (double From, double To) domain, string anchor)
    {
        var axis = horizontal ? figure.Layout.X : figure.Layout.Y;
        var json = new JsonObject
        {
            ["domain"] = new JsonArray(domain.From, domain.To),
            ["anchor"] = anchor,
            ["type"] = axis.Log ? "log" : "linear",
            ["gridcolor"] = Theme.Grid,
            ["linecolor"] = Theme.Frame,
            ["zeroline"] = false,
            ["showline"] = true,
            ["ticks"] = "outside",
            ["tickcolor"] = Theme.Frame,
            ["automargin"] = true,
        };
        if (axis.Title is { } title) json["title"] = new JsonObject { ["text"] = Json.Text(title), ["font"] = new JsonObject { ["size"] = Theme.AxisTitleSize } };
        if (axis.Log)
        {
            json["exponentformat"] = "power";
            json["dtick"] = LogStep(figure, horizontal);
        }
        if (axis.Hidden)
        {
            json["visible"] = false;
            json["showgrid"] = false;
        }
        SetRange(json, figure, axis, horizontal);
        SetNames(json, figure, horizontal);
        if (figure.Layout.EqualAxes && !horizontal)
        {
            json["scaleanchor"] = anchor;
            json["constrain"] = "domain";
        }
        else if (figure.Layout.EqualAxes) json["constrain"] = "domain";
        if (figure.Traces.Any(t => t is HeatmapTrace)) json["showgrid"] = false;
        return json;
    }

    /// <summary>The ends are ours, not plotly's, so that the still and the interactive picture agree.</summary>
    private static void SetRange(JsonObject json, Figure figure, AxisLayout axis, bool horizontal)
    {
        var (from, to) = horizontal ? AxisRange.OfX(figure) : AxisRange.OfY(figure);
        if (axis.Log) (from, to) = (Math.Log10(from), Math.Log10(to));
        json["range"] = axis.Reversed ? new JsonArray(to, from) : new JsonArray(from, to);
    }

    private static void SetNames(JsonObject json, Figure figure, bool horizontal)
    {
        if (figure.Traces.Select(t => horizontal ? t.XCategories : t.YCategories).FirstOrDefault(n => n is not null) is not { } names) return;
        json["tickvals"] = Json.Numbers(Data.Index(names.Count));
        json["ticktext"] = new JsonArray([.. names.Select(n => (JsonNode)Json.Text(n))]);
    }

    /// <summary>Whole decades between labels, few enough to fit; plotly's own choice where less than two decades are shown.</summary>
    private static JsonNode? LogStep(Figure figure, bool horizontal)
    {
        var (from, to) = horizontal ? AxisRange.OfX(figure) : AxisRange.OfY(figure);
        var decades = Math.Log10(to / from);
        return decades < 2 ? null : Math.Ceiling(decades / 8);
    }
}
