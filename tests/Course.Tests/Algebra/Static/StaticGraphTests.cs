namespace Course.Tests;

public class StaticGraphTests
{
    private static readonly Tensor<double> X = Tensor.Normal([7, 100], 1), W = Tensor.Normal([100, 3], 2), Other = Tensor.Normal([7, 100], 3);

    private static V Net<V>(V x) where V : IArray<V> =>
        ((x * 2.0 + x * 2.0 - 1) / 3).Tanh().Square().MatMul(V.Constant(W) * (V.Constant(2.0) + 1)).Sigmoid().Sum(0) / V.Constant(Tensor.Of(1, 2, 3));

    private static Traced Slope(Traced x)
    {
        var v = new Var<Traced>(x);
        Net(v).Sum().Backward();
        return v.Gradient;
    }

    [Fact]
    public void ARecordedFunctionGivesTheSameOnOtherInputs() =>
        Assert.Equal(Net(Other).ToArray(), StaticGraph.Record(Net, X).Run(Other).ToArray());

    [Fact]
    public void EachPassKeepsTheResultToTheLastBit()
    {
        var graph = StaticGraph.Record(Net, X);
        foreach (var better in new[] { graph.FoldConstants(), graph.ShareEqual(), graph.Fuse(), graph.Optimize() })
        {
            Assert.Equal(Net(Other).ToArray(), better.Run(Other).ToArray());
            Assert.True(better.Operations < graph.Operations);
            Assert.True(better.NumbersWritten < graph.NumbersWritten);
        }
    }

    [Fact]
    public void TheBackwardSweepIsRecordedAndOptimizedToo()
    {
        var v = new Var<Tensor<double>>(Other);
        Net(v).Sum().Backward();
        var graph = StaticGraph.Record(Slope, X);
        Assert.Equal(v.Gradient.ToArray(), graph.Run(Other).ToArray());
        Laws.Close(graph.Optimize().Run(Other), v.Gradient, 1e-15, "optimized");
        Assert.True(2 * graph.Optimize().Operations < graph.Operations);
    }

    [Fact]
    public void FoldingLeavesNoOperationOnConstants()
    {
        var graph = StaticGraph.Record(x => x * (new Traced[] { 2.0 }[0] * 3.0).Exp(), X);
        Assert.Equal(3, graph.Operations);
        Assert.Equal("v1 = × x0 403.4", graph.FoldConstants().ToString());
    }

    [Fact]
    public void SharingFindsEqualOperationsOnly()
    {
        var graph = StaticGraph.Record(x => x.Tanh() * x.Tanh() + x.Power(2) * x.Power(3), X);
        Assert.Equal(7, graph.Operations);
        Assert.Equal(6, graph.ShareEqual().Operations);
    }

    [Fact]
    public void FusionWritesTheResultOnly()
    {
        var graph = StaticGraph.Record(x => (2 * x + 1).Tanh() * x - x / 3, X);
        Assert.Equal((6, 6 * 700), (graph.Operations, graph.NumbersWritten));
        var fused = graph.Fuse();
        Assert.Equal((1, 700), (fused.Operations, fused.NumbersWritten));
        Assert.Equal("v1 = fused(×, +, Tanh, ×, ÷, −) 2 x0 1 3", fused.ToString());
        Assert.Equal(graph.Run(Other).ToArray(), fused.Run(Other).ToArray());
    }

    [Fact]
    public void FusionStopsWhereAResultIsUsedTwiceOrStretched()
    {
        var twice = StaticGraph.Record(x => { var y = x.Tanh(); return y * x + y.Transpose().MatMul(y).Sum(); }, X).Fuse();
        Assert.Contains("= Tanh", twice.ToString());
        var bias = StaticGraph.Record(x => (x + Traced.Constant(Tensor.Ones([100]))).Tanh(), X).Fuse();
        Assert.Equal(2, bias.Operations);
    }

    [Fact]
    public void SelectionsAreMadeWhenTheGraphRuns()
    {
        Assert.Equal(Other.Max(0).ToArray(), StaticGraph.Record(x => x.Max(0), X).Run(Other).ToArray());
        Assert.Contains("Max", Assert.Throws<NotSupportedException>(() => StaticGraph.Record(x => new Var<Traced>(x).Max(0).Value, X)).Message);
    }

    [Fact]
    public void DecisionsAreFrozenAsTheyFellForTheExample()
    {
        static Traced Size(Traced x) => x.Value.Scalar < 0 ? -x : x;
        var graph = StaticGraph.Record(Size, 2.0);
        Assert.Equal(-5, graph.Run(-5.0).Scalar);
    }

    [Fact]
    public void OtherShapesAndCountsAreRefused()
    {
        var graph = StaticGraph.Record(Net, X);
        Assert.Contains("[7, 100]", Assert.Throws<ShapeException>(() => graph.Run(W)).Message);
        Assert.Contains("1 inputs; got 2", Assert.Throws<ArgumentException>(() => graph.Run(X, X)).Message);
    }

    [Fact]
    public void SeveralInputsAndADrawing()
    {
        var graph = StaticGraph.Record(x => x[0].MatMul(x[1]), [X, W]);
        Assert.Equal(Other.MatMul(W).ToArray(), graph.Run(Other, W).ToArray());
        var drawing = graph.Drawing("x", "w");
        Assert.Equal(["x", "w", "MatMul"], drawing.Nodes.Select(node => node.Label));
        Assert.Equal([new(0, 2), new(1, 2)], drawing.Edges);
    }
}
