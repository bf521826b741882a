using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>A diagram of nodes and arrows, laid out in layers; stands alone in its figure.</summary>
/// <param name="Nodes">The nodes.</param>
/// <param name="Edges">The arrows.</param>
/// <param name="Direction">Where the arrows point.</param>
public sealed record GraphTrace(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges, GraphDirection Direction) : Trace
{
    internal override bool TakesColor => false;

    internal override IEnumerable<double> XValues => [-8, Drawing.Width + 8];

    internal override IEnumerable<double> YValues => [-8, Drawing.Height + 8];

    internal override bool TightX => true;

    internal override bool TightY => true;

    internal GraphDrawing Drawing => GraphDrawing.Of(this);

    internal string[] Lines(int node) => (Nodes[node].Label ?? Nodes[node].Id).Split('\n');

    internal IReadOnlyList<(int From, int To)> EdgeIndices()
    {
        var index = Nodes.Select((n, i) => (n.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return [.. Edges.Select(e => (index[e.From], index[e.To]))];
    }

    /// <summary>The border and the fill of a node.</summary>
    internal static (string Border, string Fill) Colors(GraphNode node)
    {
        var border = node.Color ?? Palette.Resolve(node.Kind switch
        {
            NodeKind.Input => "blue",
            NodeKind.Operation => "vermillion",
            NodeKind.Output => "green",
            _ => "grey",
        });
        return (border, ColorRamp.Mix(Theme.Paper, border, node.Kind == NodeKind.Value && node.Color is null ? 0 : 0.1));
    }

    internal override IEnumerable<JsonObject> ToPlotly(TraceStyle style)
    {
        var edges = Drawing.Edges;
        yield return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["x"] = Json.Numbers([.. edges.SelectMany(e => e.Select(p => p.X).Append(double.NaN))]),
            ["y"] = Json.Numbers([.. edges.SelectMany(e => e.Select(p => p.Y).Append(double.NaN))]),
            ["line"] = new JsonObject { ["color"] = Theme.Muted, ["width"] = 1.4, ["shape"] = "spline" },
            ["hoverinfo"] = "skip",
        };
    }
}
