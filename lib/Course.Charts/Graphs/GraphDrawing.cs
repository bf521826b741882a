namespace Course.Charts;

/// <summary>Where the boxes and arrows of a graph diagram stand, in pixels from its upper left corner.</summary>
internal sealed class GraphDrawing
{
    public const double LineHeight = 16;
    private const double LayerGap = 52;
    private const double NodeGap = 20;
    private const int Sweeps = 24;

    private GraphDrawing(Box[] boxes, List<Point[]> edges, double width, double height) =>
        (Boxes, Edges, Width, Height) = (boxes, edges, width, height);

    public IReadOnlyList<Box> Boxes { get; }

    /// <summary>For each edge the points it runs through, from border to border.</summary>
    public IReadOnlyList<Point[]> Edges { get; }

    public double Width { get; }

    public double Height { get; }

    public static GraphDrawing Of(GraphTrace graph)
    {
        var across = graph.Direction == GraphDirection.LeftToRight;
        var layers = GraphLayers.Of(graph.Nodes.Count, graph.EdgeIndices());
        var sizes = Sizes(graph, layers.Count, across);
        var main = MainPositions(layers, sizes, LabelRoom(graph, across));
        var cross = CrossPositions(layers, sizes);
        Point At(int n) => across ? new Point(main[n], cross[n]) : new Point(cross[n], main[n]);

        var boxes = Enumerable.Range(0, graph.Nodes.Count).Select(n =>
        {
            var (w, h) = across ? (sizes[n].Along, sizes[n].Across) : (sizes[n].Across, sizes[n].Along);
            return new Box(At(n).X - w / 2, At(n).Y - h / 2, w, h);
        }).ToArray();
        var edges = layers.Chains.Select(chain =>
        {
            var points = chain.Select(At).ToArray();
            var (first, last) = (sizes[chain[0]].Along / 2, sizes[chain[^1]].Along / 2);
            points[0] = across ? points[0] with { X = points[0].X + first } : points[0] with { Y = points[0].Y + first };
            points[^1] = across ? points[^1] with { X = points[^1].X - last - 2 } : points[^1] with { Y = points[^1].Y - last - 2 };
            return points;
        }).ToList();
        var all = edges.SelectMany(e => e).ToList();
        return new GraphDrawing(boxes, edges, Math.Max(boxes.Max(b => b.Right), all.Select(p => p.X).DefaultIfEmpty(0).Max()), Math.Max(boxes.Max(b => b.Bottom), all.Select(p => p.Y).DefaultIfEmpty(0).Max()));
    }

    private static double LabelRoom(GraphTrace graph, bool across) => LayerGap + (across
        ? graph.Edges.Select(e => e.Label is null ? 0 : TextMeasure.Width(e.Label, Theme.NoteSize) - 20).Append(0).Max()
        : 0);

    private static (double Along, double Across)[] Sizes(GraphTrace graph, int count, bool across)
    {
        var sizes = new (double, double)[count];
        for (var n = 0; n < graph.Nodes.Count; n++)
        {
            var lines = graph.Lines(n);
            var (width, height) = (Math.Max(40, lines.Max(l => TextMeasure.Width(l, Theme.TickSize)) + 22), lines.Length * LineHeight + 14);
            sizes[n] = across ? (width, height) : (height, width);
        }
        return sizes;
    }

    private static double[] MainPositions(GraphLayers layers, (double Along, double Across)[] sizes, double gap)
    {
        var position = new double[layers.Count];
        var start = 0.0;
        foreach (var layer in layers.Layers)
        {
            var thick = layer.Select(n => sizes[n].Along).DefaultIfEmpty(0).Max();
            foreach (var n in layer) position[n] = start + thick / 2;
            start += thick + gap;
        }
        return position;
    }

    /// <summary>Pulls every node towards the middle of its neighbours, never closer to the one beside it than allowed.</summary>
    private static double[] CrossPositions(GraphLayers layers, (double Along, double Across)[] sizes)
    {
        var position = new double[layers.Count];
        foreach (var layer in layers.Layers) Settle(layer, n => position[n]);
        for (var sweep = 0; sweep < Sweeps; sweep++)
            foreach (var layer in sweep % 2 == 0 ? layers.Layers : layers.Layers.Reverse())
                Settle(layer, n =>
                {
                    var near = (sweep % 2 == 0 ? layers.Before : layers.After)[n];
                    return near.Count > 0 ? near.Average(m => position[m]) : position[n];
                });
        var low = Enumerable.Range(0, layers.Count).Min(n => position[n] - sizes[n].Across / 2);
        return [.. position.Select(p => p - low)];

        void Settle(List<int> layer, Func<int, double> wish)
        {
            var wishes = layer.Select(wish).ToArray();
            for (var i = 0; i < layer.Count; i++)
            {
                var least = i == 0 ? double.NegativeInfinity : position[layer[i - 1]] + (sizes[layer[i - 1]].Across + sizes[layer[i]].Across) / 2 + NodeGap;
                position[layer[i]] = Math.Max(wishes[i], least);
            }
            // pushing only ever moves later nodes outwards; moving all back by the mean keeps the layer centred
            var excess = layer.Select((n, i) => position[n] - wishes[i]).DefaultIfEmpty(0).Average();
            foreach (var n in layer) position[n] -= excess;
        }
    }
}
