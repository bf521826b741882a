using System.Text.Json.Nodes;
using XPlot.Plotly;

namespace Course.Charts;

/// <summary>
/// The html of a chart of XPlot: like a figure of the course, a still picture that becomes interactive where scripts run, by the
/// same plotly.js from the same place. A chart that no figure can be made of is announced by a sentence instead.
/// </summary>
internal static class ChartHtml
{
    public static string Render(PlotlyChart chart)
    {
        var json = ChartJson.Of(chart);
        int width = (int)Math.Round((double)json["layout"]!["width"]!);
        var figure = StillPicture.Of(chart, out string? reason);
        if (figure is not null && FigureHtml.IsDiagram(figure)) return FigureHtml.Render(figure);
        string still = figure is null
            ? $"""<div style="padding:1em;border:1px solid;border-radius:8px;opacity:0.85">{SvgWriter.Escape($"{ChartJson.Describe(chart)}. It is drawn where scripts run; there is no still picture of it: {reason}.")}</div>"""
            : $"<div>{FigureHtml.Picture(figure)}</div>{FigureHtml.Caption(figure)}";
        return FigureHtml.Interactive(ForPage(json).ToJsonString(), still, width);
    }

    /// <summary>The JSON as the script of our figures expects it, and without a width, so that the chart fits the page.</summary>
    private static JsonObject ForPage(JsonObject json)
    {
        var layout = (JsonObject)json["layout"]!;
        layout.Remove("width");
        if (layout["title"] is JsonValue title) layout["title"] = new JsonObject { ["text"] = title.DeepClone() };
        if (layout["margin"] is not JsonObject margin) layout["margin"] = margin = [];
        margin.TryAdd("t", 100);
        json["config"] = PlotlyFigure.Config();
        return json;
    }
}
