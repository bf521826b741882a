using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>A trajectory: a line through the points in order, an open circle at its start and a full one at its end.</summary>
/// <param name="X">Horizontal positions, in order of time.</param>
/// <param name="Y">Vertical positions.</param>
public sealed record PathTrace(IReadOnlyList<double> X, IReadOnlyList<double> Y) : Trace
{
    /// <summary>Paths with more points than this show the line alone, without a dot for each step.</summary>
    internal const int MostDots = 120;

    internal override IEnumerable<double> XValues => X;

    internal override IEnumerable<double> YValues => Y;

    internal override IEnumerable<JsonObject> ToPlotly(TraceStyle style)
    {
        var sizes = X.Select((_, i) => i == 0 || i == X.Count - 1 ? 11.0 : X.Count <= MostDots ? 5.5 : 0);
        var fills = X.Select((_, i) => (JsonNode)(i == 0 ? Theme.Paper : style.Color));
        yield return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines+markers",
            ["x"] = Json.Numbers(X),
            ["y"] = Json.Numbers(Y),
            ["line"] = new JsonObject { ["color"] = style.Color, ["width"] = 2 },
            ["marker"] = new JsonObject
            {
                ["opacity"] = 1,
                ["size"] = Json.Numbers([.. sizes]),
                ["color"] = new JsonArray([.. fills]),
                ["line"] = new JsonObject { ["color"] = style.Color, ["width"] = 2 },
            },
        };
    }
}
