using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>Bars at positions 0, 1, 2 … or at the given ones; several such traces stand side by side.</summary>
/// <param name="X">Positions of the groups.</param>
/// <param name="Y">Heights.</param>
public sealed record BarTrace(IReadOnlyList<double> X, IReadOnlyList<double> Y) : Trace
{
    /// <summary>The share of the distance between two groups that the bars fill.</summary>
    internal const double GroupShare = 0.76;

    /// <summary>Names of the groups, or null where the positions are numbers.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Whether each bar carries its value.</summary>
    public bool ShowValues { get; init; }

    /// <summary>The distance between neighbouring groups.</summary>
    internal double Spacing
    {
        get
        {
            double[] sorted = [.. X.Where(double.IsFinite).Distinct().Order()];
            return sorted.Length < 2 ? 1 : sorted.Zip(sorted.Skip(1), (a, b) => b - a).Min();
        }
    }

    internal override IEnumerable<double> XValues => X.SelectMany(x => new[] { x - Spacing / 2, x + Spacing / 2 });

    internal override IEnumerable<double> YValues => Y;

    internal override bool TightX => true;

    internal override bool StartsAtZero => true;

    internal override IReadOnlyList<string>? XCategories => Categories;

    /// <summary>Left edge and width of the bar at <paramref name="x"/> among its neighbours of other traces.</summary>
    internal (double Left, double Width) Slot(double x, TraceStyle style)
    {
        var width = Spacing * GroupShare / style.BarCount;
        return (x - Spacing * GroupShare / 2 + style.BarIndex * width, width);
    }

    internal override IEnumerable<JsonObject> ToPlotly(TraceStyle style)
    {
        var trace = new JsonObject
        {
            ["type"] = "bar",
            ["x"] = Json.Numbers(X),
            ["y"] = Json.Numbers(Y),
            ["marker"] = new JsonObject { ["color"] = style.Color },
        };
        if (ShowValues)
        {
            trace["text"] = new JsonArray([.. Y.Select(v => (JsonNode)Numbers.Short(v))]);
            trace["textposition"] = "outside";
        }
        yield return trace;
    }
}
