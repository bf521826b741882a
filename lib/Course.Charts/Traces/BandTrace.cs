using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>The area between two curves: an error band. Takes the colour of the line before it.</summary>
/// <param name="X">Horizontal positions.</param>
/// <param name="Lower">The lower edge.</param>
/// <param name="Upper">The upper edge.</param>
public sealed record BandTrace(IReadOnlyList<double> X, IReadOnlyList<double> Lower, IReadOnlyList<double> Upper) : Trace
{
    internal override IEnumerable<double> XValues => X;

    internal override IEnumerable<double> YValues => Lower.Concat(Upper);

    internal override bool TakesColor => false;

    internal override IEnumerable<JsonObject> ToPlotly(TraceStyle style)
    {
        yield return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["x"] = Json.Numbers([.. X, .. X.Reverse()]),
            ["y"] = Json.Numbers([.. Upper, .. Lower.Reverse()]),
            ["fill"] = "toself",
            ["fillcolor"] = Json.Transparent(style.Color, 0.2),
            ["line"] = new JsonObject { ["width"] = 0, ["color"] = style.Color },
            ["hoverinfo"] = "skip",
        };
    }
}
