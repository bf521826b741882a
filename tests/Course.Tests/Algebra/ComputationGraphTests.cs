namespace Course.Tests;

public class ComputationGraphTests
{
    private static readonly Var<Tensor<double>> W = new(Tensor.Of(3.0)), Y = W * 2.0;

    [Fact]
    public void HasANodeForEveryVariableConstantAndOperation()
    {
        var graph = ComputationGraph.Of(Y, (W, "w"));
        Assert.Equal([ComputationKind.Variable, ComputationKind.Constant, ComputationKind.Operation], graph.Nodes.OrderBy(node => node.Kind).Select(node => node.Kind));
        Assert.Equal(["2", "Times", "w"], graph.Nodes.Select(node => node.Label).Order());
        Assert.Equal("6", graph.Nodes[^1].Value);
    }

    [Fact]
    public void EdgesGoFromOperandsToResults()
    {
        var graph = ComputationGraph.Of(Y, (W, "w"));
        Assert.Equal(2, graph.Edges.Count);
        Assert.All(graph.Edges, edge => Assert.Equal(graph.Nodes.Count - 1, edge.To));
    }

    [Fact]
    public void GradientsAreThereAfterTheSweepOnly()
    {
        var x = new Var<Tensor<double>>(Tensor.Of(1.0));
        var result = x.Square();
        Assert.All(ComputationGraph.Of(result).Nodes, node => Assert.Null(node.Gradient));
        result.Backward(retainGraph: true);
        Assert.Equal(["2", "1"], ComputationGraph.Of(result).Nodes.Select(node => node.Gradient));
    }

    [Fact]
    public void AValueUsedTwiceIsOneNodeWithTwoEdges()
    {
        var x = new Var<Tensor<double>>(Tensor.Of(2.0));
        var graph = ComputationGraph.Of(x * x);
        Assert.Equal(2, graph.Nodes.Count);
        Assert.Equal([new(0, 1), new(0, 1)], graph.Edges);
    }

    [Fact]
    public void ArraysAreShownByTheirShape() =>
        Assert.Equal(["[2, 3]", "[3, 2]"], ComputationGraph.Of(new Var<Tensor<double>>(Tensor.Zeros([2, 3])).Transpose()).Nodes.Select(node => node.Value));

    [Fact]
    public void FormulasAreShownAsFormulas()
    {
        var x = new Var<Tex>("x");
        var y = x.Tanh();
        y.Backward("g", retainGraph: true);
        Assert.Equal(@"\tanh x", ComputationGraph.Of(y).Nodes[^1].Value);
        Assert.Contains(@"\tanh", ComputationGraph.Of(y).Nodes[0].Gradient);
    }
}
