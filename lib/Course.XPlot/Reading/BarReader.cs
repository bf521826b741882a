using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>Bars and histograms.</summary>
internal static class BarReader
{
    public static Figure Add(Figure figure, JsonObject trace, int index, string? name)
    {
        if ((string?)trace["orientation"] is not (null or "v")) throw new NotOursException("its bars lie");
        string[]? groups = Groups(trace["x"]);
        if (groups is not null) trace = Numbered(trace, groups.Length);
        if (figure.Traces.OfType<BarTrace>().Any(other => !Same(other.Categories, groups))) throw new NotOursException("its bars stand in different groups");

        var (x, y) = TraceReader.Points(trace);
        return figure.Add(new BarTrace(x, y) { Name = name, Color = Color(trace, index), Categories = groups?[..x.Length] });
    }

    public static Figure AddHistogram(Figure figure, JsonObject trace, int index, string? name)
    {
        double[] values = JsonValues.Numbers(trace["x"]) ?? throw new NotOursException("the values of its histogram are not numbers");
        bool density = (string?)trace["histnorm"] switch
        {
            null or "" => false,
            "probability density" => true,
            var norm => throw new NotOursException($"the heights of its histogram are {norm}"),
        };
        return figure.Add(HistogramTrace.Of(values, (int)(JsonValues.Number(trace["nbinsx"]) ?? 0), density) with { Name = name, Color = Color(trace, index) });
    }

    private static string Color(JsonObject trace, int index) => JsonValues.Color(TraceReader.ForAll(trace, "marker", "color")) ?? JsonValues.Series(index);

    /// <summary>Names of groups; null where the positions are numbers.</summary>
    private static string[]? Groups(JsonNode? x)
    {
        if (x is not JsonArray array || !array.Any(value => value?.GetValueKind() == JsonValueKind.String) || JsonValues.Numbers(x) is not null) return null;
        string[] names = [.. array.Select(value => PlotlyText.Plain(value?.ToString()) ?? "")];
        return names.Distinct().Count() == names.Length ? names : throw new NotOursException("two of its bars have the same name");
    }

    private static JsonObject Numbered(JsonObject trace, int count)
    {
        var numbered = (JsonObject)trace.DeepClone();
        numbered["x"] = Json.Numbers(Data.Index(count));
        return numbered;
    }

    private static bool Same(IReadOnlyList<string>? first, string[]? second) => first is null ? second is null : second is not null && first.SequenceEqual(second);
}
