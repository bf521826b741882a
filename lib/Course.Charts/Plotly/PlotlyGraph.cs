using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>The boxes and arrow heads of a graph diagram as plotly annotations.</summary>
internal static class PlotlyGraph
{
    public static void Add(JsonObject layout, GraphTrace graph, string suffix)
    {
        var drawing = graph.Drawing;
        var annotations = PlotlyMarks.Array(layout, "annotations");
        for (var i = 0; i < graph.Edges.Count; i++)
        {
            var points = drawing.Edges[i];
            var head = At(points[^1], suffix);
            (head["showarrow"], head["arrowhead"], head["arrowcolor"], head["text"]) = (true, 2, Theme.Muted, "");
            (head["axref"], head["ayref"]) = ("x" + suffix, "y" + suffix);
            (head["ax"], head["ay"]) = (points[^1].X - (points[^1].X - points[^2].X) * 0.2, points[^1].Y - (points[^1].Y - points[^2].Y) * 0.2);
            annotations.Add(head);
            if (graph.Edges[i].Label is not { } label) continue;
            var text = At(new Point((points[0].X + points[1].X) / 2, (points[0].Y + points[1].Y) / 2), suffix);
            (text["text"], text["showarrow"], text["bgcolor"]) = (Json.Text(label), false, Theme.Paper);
            annotations.Add(text);
        }
        for (var n = 0; n < graph.Nodes.Count; n++)
        {
            var (border, fill) = GraphTrace.Colors(graph.Nodes[n]);
            var box = At(new Point(drawing.Boxes[n].CentreX, drawing.Boxes[n].CentreY), suffix);
            (box["text"], box["showarrow"], box["bordercolor"], box["bgcolor"], box["borderpad"]) =
                (string.Join("<br>", graph.Lines(n).Select(Json.Text)), false, border, fill, 5);
            annotations.Add(box);
        }
    }

    private static JsonObject At(Point p, string suffix) =>
        new() { ["x"] = p.X, ["y"] = p.Y, ["xref"] = "x" + suffix, ["yref"] = "y" + suffix };
}
