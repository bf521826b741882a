namespace Course.Tests;

public class GradientCheckpointingTests
{
    private const int Depth = 16;

    private static Var<Tensor<double>>[] Weights() => [.. Enumerable.Range(0, Depth).Select(i => new Var<Tensor<double>>(0.4 * Tensor.Normal([8, 8], i)))];

    private static Func<Var<Tensor<double>>, Var<Tensor<double>>>[] Layers(Var<Tensor<double>>[] weights) =>
        [.. weights.Select(w => (Func<Var<Tensor<double>>, Var<Tensor<double>>>)(x => x + x.MatMul(w).Tanh()))];

    [Theory, InlineData(1), InlineData(3), InlineData(4), InlineData(16), InlineData(null)]
    public void GradientsAreBitEqualToThoseOfTheWholeGraph(int? segments)
    {
        Var<Tensor<double>>[] plain = Weights(), saved = Weights();
        Var<Tensor<double>> x = new(Tensor.Normal([4, 8], 99)), z = new(x.Value);
        Layers(plain).Aggregate(x, (value, layer) => layer(value)).Square().Sum().Backward();
        GradientCheckpointing.Sequential(Layers(saved), z, segments).Result.Square().Sum().Backward();
        Assert.Equal(x.Gradient.ToArray(), z.Gradient.ToArray());
        for (int i = 0; i < Depth; i++) Assert.Equal(plain[i].Gradient.ToArray(), saved[i].Gradient.ToArray());
    }

    [Fact]
    public void ParametersSharedByAllSegmentsAreBitEqualToo()
    {
        Var<Tensor<double>> w = new(0.3 * Tensor.Normal([8, 8], 1)), v = new(w.Value), x = Tensor.Normal([4, 8], 2);
        Layers([.. Enumerable.Repeat(w, Depth)]).Aggregate(x, (value, layer) => layer(value)).Sum().Backward();
        GradientCheckpointing.Sequential(Layers([.. Enumerable.Repeat(v, Depth)]), x).Result.Sum().Backward();
        Assert.Equal(w.Gradient.ToArray(), v.Gradient.ToArray());
    }

    [Fact]
    public void OnlyOneNodeASegmentIsStored()
    {
        var x = new Var<Tensor<double>>(Tensor.Normal([4, 8], 99));
        var whole = GraphSize.Of(Layers(Weights()).Aggregate(x, (value, layer) => layer(value)));
        Assert.Equal(new(3 * Depth, 3 * Depth * 4 * 8 * 8), whole);
        var run = GradientCheckpointing.Sequential(Layers(Weights()), x);
        Assert.Equal(new(4, 4 * 4 * 8 * 8), run.Stored);
        Assert.Equal(new(12, 12 * 4 * 8 * 8), run.LargestSegment);
        Assert.Equal(16, run.Peak.Nodes);
    }

    [Fact]
    public void TheSquareRootOfTheDepthNeedsTheLeastMemory()
    {
        var x = new Var<Tensor<double>>(Tensor.Normal([4, 8], 99));
        Func<Var<Tensor<double>>, Var<Tensor<double>>>[] layers = [.. Enumerable.Repeat<Func<Var<Tensor<double>>, Var<Tensor<double>>>>(value => value.Tanh(), 64)];
        long best = GradientCheckpointing.Sequential(layers, x).Peak.Bytes;
        Assert.All([1, 2, 4, 16, 32, 64], segments => Assert.True(GradientCheckpointing.Sequential(layers, x, segments).Peak.Bytes > best));
    }

    [Fact]
    public void ThePriceIsOneMoreForward()
    {
        int calls = 0;
        var x = new Var<Tensor<double>>(Tensor.Of(1, 2));
        var y = GradientCheckpointing.Segment(value => { calls++; return value.Exp(); }, x).Sum();
        Assert.Equal(1, calls);
        y.Backward(retainGraph: true);
        Assert.Equal(2, calls);
        y.Backward();
        Assert.Equal(3, calls);
        Assert.Equal(2 * Math.E, x.Gradient[0]);
    }

    [Fact]
    public void DataNeedNoGradientForParametersToGetTheirs()
    {
        var w = new Var<Tensor<double>>(Tensor.Of(3.0));
        var y = GradientCheckpointing.Segment(x => x * w, (Var<Tensor<double>>)Tensor.Of(1, 2));
        Assert.Contains(w, y.Parents);
        using (Gradients.Off()) y.Sum().Detach();
        y.Backward(Tensor.Of(1, 1));
        Assert.Equal(3, w.Gradient.Scalar);
    }

    [Fact]
    public void BackwardInsideAScopeThatIsOffRecomputesAllTheSame()
    {
        var x = new Var<Tensor<double>>(Tensor.Of(2.0));
        var y = GradientCheckpointing.Segment(value => value.Square(), x);
        using (Gradients.Off()) y.Backward();
        Assert.Equal(4, x.Gradient.Scalar);
    }

    [Fact]
    public void AConstantSegmentLeavesNoNode()
    {
        Assert.False(GradientCheckpointing.Segment(x => x.Exp(), (Var<Tensor<double>>)Tensor.Of(1.0)).RequiresGradient);
        using (Gradients.Off()) Assert.False(GradientCheckpointing.Segment(x => x.Exp(), new Var<Tensor<double>>(Tensor.Of(1.0))).RequiresGradient);
    }

    [Fact]
    public void AComputedValueThatSlipsInIsFound()
    {
        var x = new Var<Tensor<double>>(Tensor.Of(2.0));
        var computed = x.Square();
        Assert.Throws<GradientException>(() => (GradientCheckpointing.Segment(value => value * computed, x) + computed).Backward());
        var other = x.Square();
        Assert.Throws<GradientException>(() => (other + GradientCheckpointing.Segment(value => value * other, x)).Backward());
    }

    [Fact]
    public void MoreSegmentsThanLayersAreRefused() => Assert.Contains("1 to 16",
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientCheckpointing.Sequential(Layers(Weights()), Tensor.Zeros([1, 8]), 17)).Message);
}
