using System.Text.Json.Nodes;
using XPlot.Plotly;

namespace Course.Charts;

/// <summary>Finds the figure that a chart of XPlot shows.</summary>
internal static class StillPicture
{
    /// <summary>The figure, or null and what stands in its way.</summary>
    public static Figure? Of(PlotlyChart chart, out string? reason)
    {
        reason = null;
        var json = ChartJson.Of(chart);
        if (chart is FigureChart own && Renamed(own, json) is { } renamed) return renamed;
        try
        {
            return FigureReader.Read(json);
        }
        catch (NotOursException e)
        {
            reason = e.Message;
        }
        catch (ArgumentException e)
        {
            // our figures refuse what they cannot draw, such as zeros on a log axis
            reason = e.Message;
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            // XPlot takes any object for most attributes
            reason = "one of its attributes is not of the type that plotly expects";
        }
        return null;
    }

    /// <summary>The figure that a chart was made of, where no more was changed since then than titles and size.</summary>
    private static Figure? Renamed(FigureChart chart, JsonObject json)
    {
        var figure = chart.Source;
        bool single = figure.Panels.Count == 0 && figure.Frames.Count == 0;
        string[] titled = single ? ["", "xaxis", "yaxis"] : [""];
        if (!JsonNode.DeepEquals(Rest(json, titled), Rest(chart.Original, titled))) return null;

        if (New("") is { } title) figure = figure.Title(title);
        if (single && New("xaxis") is { } x) figure = figure.XTitle(x);
        if (single && New("yaxis") is { } y) figure = figure.YTitle(y);
        return Size(json) == Size(chart.Original) ? figure : FigureReader.Sized(figure, json["layout"]!);

        string? New(string part) => Title(json, part) is { } now && now != Title(chart.Original, part) ? now : null;
    }

    private static string? Title(JsonObject json, string part) => Part(json, part) is { } titled ? ChartJson.Title(titled) : null;

    private static JsonNode? Part(JsonObject json, string part) => part.Length == 0 ? json["layout"] : json["layout"]![part];

    private static (double, double) Size(JsonObject json) => ((double)json["layout"]!["width"]!, (double)json["layout"]!["height"]!);

    /// <summary>All but titles and size.</summary>
    private static JsonObject Rest(JsonObject json, string[] titled)
    {
        var rest = (JsonObject)json.DeepClone();
        foreach (string part in titled) (Part(rest, part) as JsonObject)?.Remove("title");
        var layout = (JsonObject)rest["layout"]!;
        layout.Remove("width");
        layout.Remove("height");
        return rest;
    }
}
