using System.Text;

namespace Course.Charts;

/// <summary>Draws a graph diagram: curved arrows first, boxes over them.</summary>
internal static class GraphRenderer
{
    private const double Margin = 14;

    /// <summary>The size at which nothing need be scaled.</summary>
    public static (int Width, int Height) NaturalSize(GraphTrace graph) =>
        ((int)Math.Ceiling(graph.Drawing.Width + 2 * Margin), (int)Math.Ceiling(graph.Drawing.Height + 2 * Margin));

    public static void Draw(SvgWriter svg, GraphTrace graph, Box box)
    {
        var drawing = graph.Drawing;
        var scale = Math.Min(1, Math.Min((box.Width - 2 * Margin) / drawing.Width, (box.Height - 2 * Margin) / drawing.Height));
        var (left, top) = (box.CentreX - drawing.Width * scale / 2, box.CentreY - drawing.Height * scale / 2);
        svg.Raw($"<g transform=\"translate({SvgWriter.Number(left)} {SvgWriter.Number(top)}) scale({SvgWriter.Number(scale, 2)})\">");
        var across = graph.Direction == GraphDirection.LeftToRight;
        for (var i = 0; i < graph.Edges.Count; i++) DrawEdge(svg, drawing.Edges[i], graph.Edges[i].Label, across);
        for (var n = 0; n < graph.Nodes.Count; n++) DrawNode(svg, graph, n, drawing.Boxes[n]);
        svg.Raw("</g>");
    }

    private static void DrawEdge(SvgWriter svg, Point[] points, string? label, bool across)
    {
        const double Head = 8;
        var end = points[^1];
        var neck = across ? end with { X = end.X - Head } : end with { Y = end.Y - Head };
        Point[] way = [.. points[..^1], neck];
        var d = new StringBuilder($"M{Text(way[0])}");
        for (var i = 1; i < way.Length; i++)
        {
            // leaving and arriving along the direction of the layers makes the curve smooth from layer to layer
            var (a, b) = (way[i - 1], way[i]);
            var (c1, c2) = across ? (a with { X = (a.X + b.X) / 2 }, b with { X = (a.X + b.X) / 2 }) : (a with { Y = (a.Y + b.Y) / 2 }, b with { Y = (a.Y + b.Y) / 2 });
            d.Append($"C{Text(c1)} {Text(c2)} {Text(b)}");
        }
        svg.Path(d.ToString(), "none", Theme.Muted, 1.4);
        Point[] head = across
            ? [end, new(neck.X, neck.Y - 4), new(neck.X, neck.Y + 4)]
            : [end, new(neck.X - 4, neck.Y), new(neck.X + 4, neck.Y)];
        svg.Path(SvgWriter.PathData(head, close: true), Theme.Muted);
        if (label is null) return;
        var (from, to) = (way[0], way[1]);
        if (across) svg.Text((from.X + to.X) / 2, (from.Y + to.Y) / 2 - 5, label, Theme.NoteSize, "middle", Theme.Muted, halo: true);
        else svg.Text((from.X + to.X) / 2 + 6, (from.Y + to.Y) / 2 + 4, label, Theme.NoteSize, "start", Theme.Muted, halo: true);
    }

    private static void DrawNode(SvgWriter svg, GraphTrace graph, int n, Box box)
    {
        var node = graph.Nodes[n];
        var (border, fill) = GraphTrace.Colors(node);
        svg.Rect(box, fill, border, radius: node.Kind == NodeKind.Operation ? Math.Min(18, box.Height / 2) : 4);
        var lines = graph.Lines(n);
        for (var i = 0; i < lines.Length; i++)
        {
            var y = box.CentreY + (i - (lines.Length - 1) / 2.0) * GraphDrawing.LineHeight + Theme.TickSize * 0.35;
            svg.Text(box.CentreX, y, lines[i], Theme.TickSize, "middle", i == 0 ? Theme.Ink : Theme.Muted, bold: i == 0);
        }
    }

    private static string Text(Point p) => $"{SvgWriter.Number(p.X)} {SvgWriter.Number(p.Y)}";
}
