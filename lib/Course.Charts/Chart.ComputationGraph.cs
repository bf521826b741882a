namespace Course.Charts;

/// <content>Computation graphs as diagrams.</content>
public static partial class Chart
{
    /// <summary>
    /// The graph that reverse mode built: each node with its value and, after a backward sweep, the gradient of the result by it.
    /// Variables are blue, operations orange, constants white, the result green.
    /// </summary>
    /// <param name="graph">The graph, <c>ComputationGraph.Of(loss, (w, "w"))</c>.</param>
    /// <param name="direction">Where the arrows point.</param>
    public static Figure Graph(ComputationGraph graph, GraphDirection direction = GraphDirection.LeftToRight)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int last = graph.Nodes.Count - 1;
        return Graph(
            graph.Nodes.Select((node, place) => new GraphNode(Id(place), Text(node), place == last ? NodeKind.Output : Kind(node.Kind))),
            graph.Edges.Distinct().Select(edge => new GraphEdge(Id(edge.From), Id(edge.To))),
            direction);
    }

    private static string Id(int place) => place.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static NodeKind Kind(ComputationKind kind) => kind switch
    {
        ComputationKind.Variable => NodeKind.Input,
        ComputationKind.Operation => NodeKind.Operation,
        _ => NodeKind.Value,
    };

    private static string Text(ComputationNode node)
    {
        if (node.Kind == ComputationKind.Constant) return node.Name is null ? node.Value : $"{node.Name}\n{node.Value}";
        string label = node.Name ?? Symbol(node.Operation);
        return node.Gradient is null ? $"{label}\nvalue {node.Value}" : $"{label}\nvalue {node.Value}\ngradient {node.Gradient}";
    }

    /// <summary>The sign that formulas use, where a rule's name is longer.</summary>
    private static string Symbol(string operation) => operation switch
    {
        nameof(Times) => "×",
        nameof(SumTo) => "Σ",
        nameof(MeanTo) => "mean",
        nameof(Transpose) => "transpose",
        _ => operation,
    };
}
