namespace Course.Tests;

public class ParallelLayerTests
{
    // Each element is a sum of as many terms as rows, of size about 1, in another order.
    private const double Rounding = 4e-15;

    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 12)]
    [InlineData(3, 13)]
    [InlineData(5, 3)]
    public void ResultAndGradientsAreTheModels(int workers, int rows)
    {
        var x = TrainingExample.Inputs(rows);
        var parallel = Parallel(workers);
        var model = TrainingExample.Network();
        var y = model.Forward(x);
        Assert.InRange(RelativeError.Of(parallel.Forward(x).ToArray(), y.ToArray()), 0, Rounding);

        var outputGradient = Tensor.Normal(y.Shape, 5);
        var inputGradient = model.Backward(outputGradient);
        Assert.InRange(RelativeError.Of(parallel.Backward(outputGradient).ToArray(), inputGradient.ToArray()), 0, Rounding);
        Assert.InRange(RelativeError.Of(TrainingExample.Gradients(parallel), TrainingExample.Gradients(model)), 0, Rounding);
    }

    [Fact]
    public void ATransformerIsSharedByItsSequences()
    {
        var sizes = new LanguageModelSizes(Symbols: 7, Positions: 5, Width: 8, Heads: 2, Hidden: 16, Blocks: 2);
        Layer<double> model = LanguageModel.Of<double>(sizes, 1), trained = LanguageModel.Of<double>(sizes, 1);
        var parallel = new ParallelLayer<double>(trained, LanguageModel.Of<double>(sizes, 2));
        var symbols = Tensor.Of([.. Enumerable.Range(0, 15).Select(i => i * 5.0 % 7)], [3, 5]);
        Assert.InRange(RelativeError.Of(parallel.Forward(symbols).ToArray(), model.Forward(symbols).ToArray()), 0, Rounding);
        var outputGradient = Tensor.Normal([3, 5, 7], 3);
        model.Backward(outputGradient, needsInputGradient: false);
        parallel.Backward(outputGradient, needsInputGradient: false);
        Assert.InRange(RelativeError.Of(TrainingExample.Gradients(parallel), TrainingExample.Gradients(model)), 0, Rounding);
    }

    [Fact]
    public void GradientsAreAddedToWhatIsThere()
    {
        var x = TrainingExample.Inputs(8);
        var parallel = Parallel(2);
        Pass(parallel, x);
        var once = TrainingExample.Gradients(parallel);
        Pass(parallel, x);
        Assert.InRange(RelativeError.Of(TrainingExample.Gradients(parallel), [.. once.Select(g => 2 * g)]), 0, Rounding);
    }

    [Fact]
    public void TrainingGoesTheSameWayButForRounding()
    {
        var (parallel, model) = (Parallel(2), TrainingExample.Network());
        var (ours, theirs) = (TrainingExample.Momentum(parallel.Parameters), TrainingExample.Momentum(model.Parameters));
        for (int step = 0; step < 20; step++)
        {
            var (x, y) = (TrainingExample.Inputs(10, seed: step), TrainingExample.Targets(10));
            TrainingExample.Step(parallel, ours, x, y);
            TrainingExample.Step(model, theirs, x, y);
        }
        Assert.InRange(RelativeError.Of(TrainingExample.Weights(parallel), TrainingExample.Weights(model)), 0, 1e-13);
    }

    [Fact]
    public void TwoRunsAreEqualToTheBit()
    {
        double[] Run()
        {
            var parallel = Parallel(3);
            var optimizer = TrainingExample.Sgd(parallel.Parameters);
            for (int step = 0; step < 10; step++) TrainingExample.Step(parallel, optimizer, TrainingExample.Inputs(11), TrainingExample.Targets(11));
            return TrainingExample.Weights(parallel);
        }
        Assert.Equal(Run(), Run());
    }

    [Fact]
    public void TrainingAndUseAreSetInAllCopies()
    {
        var parallel = new ParallelLayer<double>(new Dropout<double>(0.5, 1), new Dropout<double>(0.5, 2)) { Training = false };
        var x = Tensor.Ones([6, 4]);
        Assert.False(parallel.Training);
        Assert.Equal(x.ToArray(), parallel.Forward(x).ToArray());
    }

    [Fact]
    public void WhatACopyThrowsIsThrownAsItIs() =>
        Assert.Throws<ShapeException>(() => Parallel(2).Forward(Tensor.Ones([4, 7])));

    [Fact]
    public void ABatchWithoutRowsIsRefused() =>
        Assert.Contains("at least one row", Assert.Throws<ShapeException>(() => Parallel(2).Forward(Tensor.Zeros([0, 6]))).Message);

    [Fact]
    public void BackwardNeedsAForwardAndItsShape()
    {
        Assert.Throws<GradientException>(() => Parallel(2).Backward(Tensor.Ones([4, 4])));
        var parallel = Parallel(2);
        parallel.Forward(TrainingExample.Inputs(4));
        Assert.Throws<ShapeException>(() => parallel.Backward(Tensor.Ones([3, 4])));
    }

    [Fact]
    public void CopiesOfOtherShapesOrOfTheSameMemoryAreRefused()
    {
        var model = TrainingExample.Network();
        Assert.Throws<ArgumentException>(() => new ParallelLayer<double>(model, model));
        Assert.Throws<ArgumentException>(() => new ParallelLayer<double>(model, new Activation<double, Tanh>()));
    }

    private static ParallelLayer<double> Parallel(int workers) =>
        new(TrainingExample.Network(), [.. Enumerable.Range(2, workers - 1).Select(TrainingExample.Network)]);

    private static void Pass(Layer<double> model, Tensor<double> x) => model.Backward(Tensor.Ones(model.Forward(x).Shape), needsInputGradient: false);
}
