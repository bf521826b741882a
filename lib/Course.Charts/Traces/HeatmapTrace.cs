using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>A matrix as coloured cells; row 0 is on top, as a matrix is written.</summary>
/// <param name="Z">The values, [row, column].</param>
public sealed record HeatmapTrace(double[,] Z) : Trace
{
    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string>? ColumnNames { get; init; }

    /// <summary>Names of the rows.</summary>
    public IReadOnlyList<string>? RowNames { get; init; }

    /// <summary>Whether each cell shows its value.</summary>
    public bool ShowValues { get; init; }

    /// <summary>Whether a colour bar stands beside the plot.</summary>
    public bool ShowScale { get; init; } = true;

    /// <summary>The colours.</summary>
    public ColorScale Scale { get; init; }

    /// <summary>Values of the first and last colour; from the data when null.</summary>
    public (double From, double To)? Range { get; init; }

    internal int Rows => Z.GetLength(0);

    internal int Columns => Z.GetLength(1);

    internal override IEnumerable<double> XValues => [-0.5, Columns - 0.5];

    internal override IEnumerable<double> YValues => [-0.5, Rows - 0.5];

    internal override bool TightX => true;

    internal override bool TightY => true;

    internal override bool TakesColor => false;

    internal override IReadOnlyList<string>? XCategories => ColumnNames;

    internal override IReadOnlyList<string>? YCategories => RowNames;

    internal ColorMap Colors => ColorMap.Of(Data.Finite(Z), Scale, Range);

    internal override IEnumerable<JsonObject> ToPlotly(TraceStyle style)
    {
        var colors = Colors;
        var trace = new JsonObject
        {
            ["type"] = "heatmap",
            ["z"] = Json.Grid(Z),
            ["colorscale"] = Json.ColorScale(colors.Scale),
            ["zmin"] = colors.From,
            ["zmax"] = colors.To,
            ["showscale"] = ShowScale,
            ["xgap"] = Columns <= 40 ? 1 : 0,
            ["ygap"] = Rows <= 40 ? 1 : 0,
        };
        if (ShowValues) trace["texttemplate"] = "%{z:.3~g}";
        yield return trace;
    }
}
