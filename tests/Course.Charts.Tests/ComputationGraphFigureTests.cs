namespace Course.Charts.Tests;

public class ComputationGraphFigureTests
{
    [Fact]
    public void ShowsNamesValuesAndGradients()
    {
        var w = new Var<Tensor<double>>(Tensor.Of(3.0));
        var loss = w * 2.0;
        loss.Backward(retainGraph: true);
        string svg = Chart.Graph(ComputationGraph.Of(loss, (w, "w"))).ToSvg();
        foreach (string expected in new[] { "w", "value 3", "gradient 2", "×", "value 6", "gradient 1" }) Assert.Contains(expected, svg);
    }

    [Fact]
    public void BeforeTheSweepThereAreNoGradients()
    {
        var w = new Var<Tensor<double>>(Tensor.Of(3.0));
        Assert.DoesNotContain("gradient", Chart.Graph(ComputationGraph.Of(w.Tanh(), (w, "w"))).ToSvg());
    }

    [Fact]
    public void AnOperandUsedTwiceHasOneArrow()
    {
        var w = new Var<Tensor<double>>(Tensor.Of(3.0));
        var figure = Chart.Graph(ComputationGraph.Of(w * w, (w, "w")));
        Assert.Single(Assert.IsType<GraphTrace>(Assert.Single(figure.Traces)).Edges);
    }
}
