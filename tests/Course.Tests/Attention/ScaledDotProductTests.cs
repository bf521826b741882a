namespace Course.Tests;

public class ScaledDotProductTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BackwardIsThatOfTheComposition(bool causal)
    {
        Tensor<double> q = Tensor.Normal([2, 4, 3], 1), k = Tensor.Normal([2, 4, 3], 2), v = Tensor.Normal([2, 4, 3], 3), g = Tensor.Normal([2, 4, 3], 4);
        bool[]? visible = causal ? Visibility.Causal(2, 4) : null;
        double scale = 1 / Math.Sqrt(3);
        Var<Tensor<double>> qv = new(q), kv = new(k), vv = new(v);
        ScaledDotProduct.Forward(qv, kv, vv, scale, visible).Backward(g);
        var (qBar, kBar, vBar) = ScaledDotProduct.Backward(g, q, k, v, ScaledDotProduct.Probabilities(q, k, scale, visible), scale);
        Laws.Close(qBar, qv.Gradient, Laws.Exact, "Q̄");
        Laws.Close(kBar, kv.Gradient, Laws.Exact, "K̄");
        Laws.Close(vBar, vv.Gradient, Laws.Exact, "V̄");
    }

    [Fact]
    public void EveryRowOfProbabilitiesSumsToOne()
    {
        var p = ScaledDotProduct.Probabilities(Tensor.Normal([2, 4, 3], 1), Tensor.Normal([2, 4, 3], 2), 1, Visibility.Causal(2, 4));
        Assert.All(p.Sum(-1).ToArray(), sum => Assert.Equal(1, sum, 1e-14));
        Assert.Equal(0, p[0, 0, 1]);
    }
}
