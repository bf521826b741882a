namespace Course.Charts;

/// <content>Graph diagrams.</content>
public sealed partial record Figure
{
    /// <summary>Makes the figure a diagram of nodes and arrows, such as a computation graph.</summary>
    /// <param name="nodes">The nodes; ids must differ.</param>
    /// <param name="edges">The arrows between them, without cycles.</param>
    /// <param name="direction">Where the arrows point.</param>
    public Figure Graph(IEnumerable<GraphNode> nodes, IEnumerable<GraphEdge> edges, GraphDirection direction = GraphDirection.LeftToRight)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edges);
        if (Traces.Count > 0) throw new InvalidOperationException("Graph: a diagram stands alone in its figure; expected no other trace.");
        GraphNode[] boxes = [.. nodes.Select(n => n.Color is null ? n : n with { Color = Palette.Resolve(n.Color) })];
        GraphEdge[] arrows = [.. edges];
        if (boxes.Length == 0) throw new ArgumentException("Graph: there are no nodes; expected at least one.", nameof(nodes));
        var twice = boxes.GroupBy(n => n.Id).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new ArgumentException($"Graph: two nodes have the id \"{twice.Key}\"; expected different ids.", nameof(nodes));
        var known = boxes.Select(n => n.Id).ToHashSet();
        var unknown = arrows.SelectMany(e => new[] { e.From, e.To }).FirstOrDefault(id => !known.Contains(id));
        if (unknown is not null) throw new ArgumentException($"Graph: an edge names the node \"{unknown}\", which is not among the nodes ({string.Join(", ", known)}).", nameof(edges));
        var trace = new GraphTrace(boxes, arrows, direction);
        GraphLayers.Depths(boxes.Length, trace.EdgeIndices());
        var figure = Add(trace).HideAxes().EqualAxes();
        return figure with { Layout = figure.Layout with { Y = figure.Layout.Y with { Reversed = true } } };
    }

    /// <summary>Makes the figure a diagram of arrows between named nodes.</summary>
    public Figure Graph(IEnumerable<(string From, string To)> edges, GraphDirection direction = GraphDirection.LeftToRight)
    {
        ArgumentNullException.ThrowIfNull(edges);
        GraphEdge[] arrows = [.. edges.Select(e => new GraphEdge(e.From, e.To))];
        return Graph(arrows.SelectMany(e => new[] { e.From, e.To }).Distinct().Select(id => new GraphNode(id)), arrows, direction);
    }
}
