namespace Course.Tests;

public class ColumnParallelTests
{
    private static readonly Tensor<double> W = Tensor.Normal([5, 7], 1), B = Tensor.Normal([7], 2), X = Tensor.Normal([6, 5], 3), G = Tensor.Normal([6, 7], 4);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void ItEqualsTheWholeLayer(int workers)
    {
        var parts = TensorParallelCase.Run(new(workers), worker => new ColumnParallel<double>(worker, W, B), X, G);
        var whole = TensorParallelCase.Whole(new Linear<double>(W.Copy(), B.Copy()), X, G);
        for (int r = 0; r < workers; r++)
        {
            TensorParallelCase.Same(parts[r].Output, whole.Output);
            TensorParallelCase.Same(parts[r].InputGradient, whole.InputGradient);
            TensorParallelCase.Same(parts[r].Gradients[0], Shares.Columns(Tensor.Of(whole.Gradients[0], [5, 7]), workers, r).ToArray());
            TensorParallelCase.Same(parts[r].Gradients[1], Shares.Columns(Tensor.Of(whole.Gradients[1]), workers, r).ToArray());
        }
    }

    [Fact]
    public void WithoutABiasItIsTheMatrixProductAlsoForMoreAxes()
    {
        var x = Tensor.Normal([2, 3, 5], 5);
        var outputs = new Ring<double>(2).Run(worker => new ColumnParallel<double>(worker, W, null).Forward(x).Copy());
        Assert.All(outputs, y => Assert.Equal([2, 3, 7], y.Shape));
        TensorParallelCase.Same(outputs[1].ToArray(), x.Reshape([6, 5]).MatMul(W).ToArray());
    }

    [Fact]
    public void ForwardIsOneAllGatherAndBackwardOneAllReduce()
    {
        var ring = new Ring<double>(2);
        ring.Run(worker =>
        {
            var layer = new ColumnParallel<double>(worker, W, B);
            layer.Forward(X);
            Assert.Equal((1, 0), (worker.Traffic.AllGathers, worker.Traffic.AllReduces));
            Assert.Equal(6 * (worker.Rank == 0 ? 3 : 4), worker.Traffic.Sent);
            layer.Backward(G, needsInputGradient: false);
            Assert.Equal((1, 0), (worker.Traffic.AllGathers, worker.Traffic.AllReduces));
            layer.Backward(G);
        });
        Assert.All(ring.Workers, worker => Assert.Equal((1, 1), (worker.Traffic.AllGathers, worker.Traffic.AllReduces)));
        Assert.Equal(6 * 7 + 2 * 6 * 5, ring.Sent.Sum());
    }

    [Fact]
    public void WithoutGatheringAWorkerHasItsColumnsAndSendsNothing()
    {
        var ring = new Ring<double>(3);
        var outputs = ring.Run(worker => new ColumnParallel<double>(worker, W, B, gathers: false).Forward(X).Copy());
        var whole = Linear.Forward(X, W, B);
        for (int r = 0; r < 3; r++) TensorParallelCase.Same(outputs[r].ToArray(), Shares.Columns(whole, 3, r).ToArray());
        Assert.Equal([0L, 0, 0], ring.Sent);
    }

    [Fact]
    public void WhatCannotBeCutIsNamed()
    {
        var worker = new Ring<double>(8).Workers[0];
        Assert.Contains("8 workers need at least as many columns", Assert.Throws<ShapeException>(() => new ColumnParallel<double>(worker, W, null)).Message);
        var alone = new Ring<double>(1).Workers[0];
        Assert.Contains("[7]", Assert.Throws<ShapeException>(() => new ColumnParallel<double>(alone, W, Tensor.Ones([5]))).Message);
        Assert.Contains("matrix", Assert.Throws<ShapeException>(() => new ColumnParallel<double>(alone, B, null)).Message);
        var layer = new ColumnParallel<double>(alone, W, B);
        Assert.Throws<GradientException>(() => layer.Backward(G));
        layer.Forward(X);
        Assert.Throws<ShapeException>(() => layer.Backward(X));
    }
}
