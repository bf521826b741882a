using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>Lines of equal height of a function of two variables, known on a grid.</summary>
/// <param name="X">Positions of the columns, ascending.</param>
/// <param name="Y">Positions of the rows, ascending.</param>
/// <param name="Z">Heights, [row, column] = [y, x].</param>
/// <param name="Levels">The heights to draw, ascending.</param>
public sealed record ContourTrace(IReadOnlyList<double> X, IReadOnlyList<double> Y, double[,] Z, IReadOnlyList<double> Levels) : Trace
{
    /// <summary>Whether the space between the lines is coloured.</summary>
    public bool Filled { get; init; }

    /// <summary>Whether a colour bar stands beside the plot.</summary>
    public bool ShowScale { get; init; } = true;

    /// <summary>The colours.</summary>
    public ColorScale Scale { get; init; }

    internal override IEnumerable<double> XValues => [X[0], X[^1]];

    internal override IEnumerable<double> YValues => [Y[0], Y[^1]];

    internal override bool TightX => true;

    internal override bool TightY => true;

    internal override bool TakesColor => false;

    internal ColorScale EffectiveScale => Scale != ColorScale.Auto ? Scale : Filled ? ColorScale.Blues : ColorScale.Viridis;

    /// <summary>The colour of the band above the <paramref name="level"/>-th line (−1: below the first), or of the line itself.</summary>
    internal string ColorOf(double level)
    {
        var last = Math.Max(1, Levels.Count - 1);
        // light ends of the ramps are kept for fills: a line in them would not be seen
        return Color ?? (Filled
            ? ColorRamp.At(EffectiveScale, (level + 1) / (last + 1))
            : ColorRamp.At(EffectiveScale, 0.05 + 0.8 * level / last));
    }

    private JsonArray Colors()
    {
        const int Stops = 9;
        if (Filled && Color is null) return Json.ColorScale(EffectiveScale);
        return [.. Enumerable.Range(0, Stops).Select(i => (double)i / (Stops - 1)).Select(t => (JsonNode)new JsonArray(t, ColorOf(t * Math.Max(1, Levels.Count - 1))))];
    }

    internal override IEnumerable<JsonObject> ToPlotly(TraceStyle style)
    {
        // plotly knows evenly spaced levels only; measuring height in "number of levels passed" makes any choice even
        var trace = new JsonObject
        {
            ["type"] = "contour",
            ["x"] = Json.Numbers(X),
            ["y"] = Json.Numbers(Y),
            ["z"] = Json.Grid(LevelCoordinate.Of(Z, Levels), digits: 5),
            ["autocontour"] = false,
            ["contours"] = new JsonObject
            {
                ["start"] = 0, ["end"] = Levels.Count - 1, ["size"] = 1, ["coloring"] = Filled ? "fill" : "lines",
            },
            ["zmin"] = Filled ? -0.5 : 0,
            ["zmax"] = Filled ? Levels.Count - 0.5 : Math.Max(1, Levels.Count - 1),
            ["colorscale"] = Colors(),
            ["line"] = new JsonObject { ["width"] = Filled ? 0.5 : 1.2, ["smoothing"] = 0 },
            ["showscale"] = ShowScale && Levels.Count > 1,
            ["hoverinfo"] = "x+y",
        };
        if (Filled) trace["line"]!["color"] = "#FFFFFF";
        var shown = LevelCoordinate.Labelled(Levels);
        trace["colorbar"] = new JsonObject
        {
            ["tickvals"] = new JsonArray([.. shown.Select(i => (JsonNode)i)]),
            ["ticktext"] = new JsonArray([.. shown.Select(i => (JsonNode)Numbers.Short(Levels[i]))]),
            ["thickness"] = 14,
            ["outlinewidth"] = 0,
        };
        yield return trace;
    }
}
