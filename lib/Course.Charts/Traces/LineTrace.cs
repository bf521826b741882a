using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>Points joined by straight lines, or markers alone. NaN and infinity leave gaps.</summary>
/// <param name="X">Horizontal positions.</param>
/// <param name="Y">Vertical positions.</param>
public sealed record LineTrace(IReadOnlyList<double> X, IReadOnlyList<double> Y) : Trace
{
    /// <summary>Whether neighbours are joined.</summary>
    public bool Joined { get; init; } = true;

    /// <summary>Whether each point has a marker.</summary>
    public bool Markers { get; init; }

    /// <summary>Whether the line is dashed: the mark of a prediction.</summary>
    public bool Dashed { get; init; }

    /// <summary>Whether the line is a graph that fills the width of the plot.</summary>
    public bool IsFunction { get; init; }

    /// <summary>Line width or null for the usual one.</summary>
    public double? Width { get; init; }

    /// <summary>Marker diameter in pixels.</summary>
    public double MarkerSize { get; init; } = 6.5;

    internal double LineWidth => Width ?? (Dashed ? Theme.DashedWidth : Theme.LineWidth);

    internal override IEnumerable<double> XValues => X;

    internal override IEnumerable<double> YValues => Y;

    internal override bool TightX => IsFunction;

    internal override IEnumerable<JsonObject> ToPlotly(TraceStyle style)
    {
        var mode = (Joined, Markers) switch { (true, true) => "lines+markers", (true, false) => "lines", _ => "markers" };
        var trace = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = mode,
            ["x"] = Json.Numbers(X),
            ["y"] = Json.Numbers(Y),
        };
        if (Joined)
            trace["line"] = new JsonObject { ["color"] = style.Color, ["width"] = LineWidth, ["dash"] = Dashed ? "dash" : "solid" };
        if (Markers)
            trace["marker"] = new JsonObject
            {
                ["color"] = style.Color, ["size"] = MarkerSize, ["symbol"] = Json.SymbolName(style.Symbol),
                ["line"] = new JsonObject { ["color"] = Theme.Paper, ["width"] = 0.6 },
            };
        yield return trace;
    }
}
