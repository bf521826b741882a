using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using XPlot.Plotly;

namespace Course.Charts;

/// <summary>What a chart of XPlot holds, as plotly.js reads it.</summary>
internal static class ChartJson
{
    /// <summary>The traces (<c>data</c>) and the layout, with the size of the chart in it.</summary>
    public static JsonObject Of(PlotlyChart chart)
    {
        // XPlot gives its JSON away inside a script only: var data = […]; var layout = {…};
        ReadOnlySpan<byte> script = Encoding.UTF8.GetBytes(chart.GetPlottingJS());
        var data = Next(ref script, "var data = "u8);
        var layout = Next(ref script, "var layout = "u8) as JsonObject ?? [];
        layout.TryAdd("width", (double)chart.Width);
        layout.TryAdd("height", (double)chart.Height);
        return new JsonObject { ["data"] = data, ["layout"] = layout };
    }

    /// <summary>A line such as <c>XPlot chart "Loss": 2 traces (scatter)</c>.</summary>
    public static string Describe(PlotlyChart chart)
    {
        var json = Of(chart);
        string[] kinds = [.. json["data"]!.AsArray().Select(Kind)];
        string title = Title(json["layout"]!) is { Length: > 0 } text ? $" \"{text}\"" : "";
        return $"XPlot chart{title}: {kinds.Length} {(kinds.Length == 1 ? "trace" : "traces")} ({string.Join(", ", kinds.Distinct())})";
    }

    /// <summary>The kind of a trace: scatter where nothing is said.</summary>
    public static string Kind(JsonNode? trace) => (string?)trace!["type"] ?? "scatter";

    /// <summary>The title of a layout or an axis without its markup: XPlot has it as a text, plotly also as an object with one.</summary>
    public static string? Title(JsonNode part) => PlotlyText.Plain((string?)(part["title"] is JsonObject title ? title["text"] : part["title"]));

    private static JsonNode? Next(ref ReadOnlySpan<byte> script, ReadOnlySpan<byte> before)
    {
        int start = script.IndexOf(before);
        if (start < 0) throw new InvalidOperationException($"The script of this chart has no \"{Encoding.UTF8.GetString(before).Trim()}\": expected a chart of XPlot.Plotly 4.");
        script = script[(start + before.Length)..];
        var reader = new Utf8JsonReader(script, new JsonReaderOptions { MaxDepth = 256 });
        var value = JsonNode.Parse(ref reader);
        script = script[(int)reader.BytesConsumed..];
        return value;
    }
}
