namespace Course.Charts.Tests;

public class GraphLayersTests
{
    [Fact]
    public void Every_edge_leads_to_a_later_layer()
    {
        (int From, int To)[] edges = [(0, 1), (1, 2), (0, 2), (3, 2), (2, 4), (0, 4)];

        var depth = GraphLayers.Depths(5, edges);

        Assert.All(edges, e => Assert.True(depth[e.From] < depth[e.To]));
    }

    [Fact]
    public void Source_stands_just_before_the_node_that_uses_it() =>
        Assert.Equal(1, GraphLayers.Depths(4, [(0, 1), (1, 2), (3, 2)])[3]);

    [Fact]
    public void Layers_are_ordered_so_that_edges_need_not_cross()
    {
        var layers = GraphLayers.Of(4, [(0, 3), (1, 2)]).Layers;

        Assert.Equal(layers[0].IndexOf(0) < layers[0].IndexOf(1), layers[1].IndexOf(3) < layers[1].IndexOf(2));
    }

    [Fact]
    public void Boxes_do_not_overlap()
    {
        var edges = from i in Enumerable.Range(0, 4) from j in Enumerable.Range(0, 5) select ($"a{i}", $"b{j}");
        foreach (var direction in Enum.GetValues<GraphDirection>())
        {
            var boxes = ((GraphTrace)Chart.Graph(edges, direction).Traces[0]).Drawing.Boxes;

            Assert.All(from i in Enumerable.Range(0, boxes.Count) from j in Enumerable.Range(0, i) select (boxes[i], boxes[j]),
                p => Assert.True(p.Item1.Left >= p.Item2.Right || p.Item2.Left >= p.Item1.Right || p.Item1.Top >= p.Item2.Bottom || p.Item2.Top >= p.Item1.Bottom));
        }
    }
}
