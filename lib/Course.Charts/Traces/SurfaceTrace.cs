using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>The graph of a function of two variables as a surface in space.</summary>
/// <param name="X">Positions of the columns, ascending.</param>
/// <param name="Y">Positions of the rows, ascending.</param>
/// <param name="Z">Heights, [row, column] = [y, x].</param>
public sealed record SurfaceTrace(IReadOnlyList<double> X, IReadOnlyList<double> Y, double[,] Z) : Trace
{
    /// <summary>The colours.</summary>
    public ColorScale Scale { get; init; } = ColorScale.Viridis;

    internal override bool TakesColor => false;

    internal ColorMap Colors => ColorMap.Of(Data.Finite(Z), Scale, null);

    internal override IEnumerable<JsonObject> ToPlotly(TraceStyle style)
    {
        yield return new JsonObject
        {
            ["type"] = "surface",
            ["x"] = Json.Numbers(X),
            ["y"] = Json.Numbers(Y),
            ["z"] = Json.Grid(Z),
            ["colorscale"] = Json.ColorScale(Colors.Scale),
            ["showscale"] = false,
        };
    }
}
