namespace Course.Tests;

public class RowParallelTests
{
    private static readonly Tensor<double> W = Tensor.Normal([7, 5], 1), B = Tensor.Normal([5], 2), X = Tensor.Normal([6, 7], 3), G = Tensor.Normal([6, 5], 4);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void ItEqualsTheWholeLayer(int workers)
    {
        var parts = TensorParallelCase.Run(new(workers), worker => new RowParallel<double>(worker, W, B), X, G);
        var whole = TensorParallelCase.Whole(new Linear<double>(W.Copy(), B.Copy()), X, G);
        for (int r = 0; r < workers; r++)
        {
            TensorParallelCase.Same(parts[r].Output, whole.Output);
            TensorParallelCase.Same(parts[r].InputGradient, whole.InputGradient);
            TensorParallelCase.Same(parts[r].Gradients[0], Shares.Rows(Tensor.Of(whole.Gradients[0], [7, 5]), workers, r).ToArray());
            TensorParallelCase.Same(parts[r].Gradients[1], whole.Gradients[1]);
        }
    }

    [Fact]
    public void ForwardIsOneAllReduceAndBackwardOneAllGather()
    {
        var ring = new Ring<double>(3);
        ring.Run(worker =>
        {
            var layer = new RowParallel<double>(worker, W, B);
            layer.Forward(X);
            Assert.Equal((1, 0), (worker.Traffic.AllReduces, worker.Traffic.AllGathers));
            layer.Backward(G);
            Assert.Equal((1, 1), (worker.Traffic.AllReduces, worker.Traffic.AllGathers));
        });
        Assert.Equal(2 * 2 * 6 * 5 + 2 * 6 * 7, ring.Sent.Sum());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void ColumnsThenRowsEqualTheWholeNetworkWithOneAllReduceEachWay(int workers)
    {
        Tensor<double> w1 = Tensor.Normal([5, 8], 5), b1 = Tensor.Normal([8], 6), w2 = Tensor.Normal([8, 3], 7), b2 = Tensor.Normal([3], 8);
        Tensor<double> x = Tensor.Normal([6, 5], 9), g = Tensor.Normal([6, 3], 10);
        var ring = new Ring<double>(workers);
        var parts = TensorParallelCase.Run(ring, worker => new Sequential<double>(
            new ColumnParallel<double>(worker, w1, b1, gathers: false), new Activation<double, Tanh>(), new RowParallel<double>(worker, w2, b2, splits: false)), x, g);
        var whole = TensorParallelCase.Whole(new Sequential<double>(new Linear<double>(w1.Copy(), b1.Copy()), new Activation<double, Tanh>(), new Linear<double>(w2.Copy(), b2.Copy())), x, g);
        for (int r = 0; r < workers; r++)
        {
            TensorParallelCase.Same(parts[r].Output, whole.Output);
            TensorParallelCase.Same(parts[r].InputGradient, whole.InputGradient);
            TensorParallelCase.Same(parts[r].Gradients[0], Shares.Columns(Tensor.Of(whole.Gradients[0], [5, 8]), workers, r).ToArray());
            TensorParallelCase.Same(parts[r].Gradients[2], Shares.Rows(Tensor.Of(whole.Gradients[2], [8, 3]), workers, r).ToArray());
        }
        Assert.All(ring.Workers, worker => Assert.Equal((2, 0), (worker.Traffic.AllReduces, worker.Traffic.AllGathers)));
        Assert.Equal(2L * (workers - 1) * (6 * 3 + 6 * 5), ring.Sent.Sum());
    }

    [Fact]
    public void AllWorkersGetTheSameBits()
    {
        var parts = TensorParallelCase.Run(new(3), worker => new RowParallel<double>(worker, W, B), X, G);
        Assert.All(parts, part => Assert.Equal(parts[0].Output, part.Output));
    }

    [Fact]
    public void TheWeightsAreAddedToAndTheBiasDoesNotDecay()
    {
        var layer = new RowParallel<double>(new Ring<double>(1).Workers[0], W, B);
        layer.Forward(X);
        layer.Backward(G);
        var once = layer.Parameters.Select(parameter => parameter.Gradient.Copy()).ToArray();
        layer.Backward(G);
        for (int i = 0; i < 2; i++) TensorParallelCase.Same(layer.Parameters[i].Gradient.ToArray(), (once[i] + once[i]).ToArray());
        Assert.Equal([true, false], layer.Parameters.Select(parameter => parameter.Decays));
    }

    [Fact]
    public void WhatCannotBeCutIsNamed()
    {
        Assert.Contains("8 workers need at least as many rows", Assert.Throws<ShapeException>(() => new RowParallel<double>(new Ring<double>(8).Workers[0], W, null)).Message);
        var layer = new RowParallel<double>(new Ring<double>(1).Workers[0], W, B);
        Assert.Throws<GradientException>(() => layer.Backward(G));
        Assert.Contains("[batch, 7]", Assert.Throws<ShapeException>(() => layer.Forward(G)).Message);
    }
}
