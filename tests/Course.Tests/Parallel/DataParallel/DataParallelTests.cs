namespace Course.Tests;

public class DataParallelTests
{
    // Each element is a mean of as many terms as rows, of size about 1, summed in another order.
    private const double Rounding = 4e-15;

    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 12)]
    [InlineData(3, 13)]
    [InlineData(4, 10)]
    [InlineData(5, 3)]
    public void TheAveragedGradientIsTheWholeBatchs(int workers, int rows)
    {
        var (x, y) = (TrainingExample.Inputs(rows), TrainingExample.Targets(rows));
        var parallel = new DataParallel<double>(workers, () => TrainingExample.Network(), TrainingExample.Sgd);
        double loss = parallel.Gradient(x, y, TrainingExample.Loss);

        var whole = TrainingExample.Network();
        var (expectedLoss, gradient) = TrainingExample.Loss(whole.Forward(x), y);
        whole.Backward(gradient);
        Assert.InRange(RelativeError.Of([loss], [expectedLoss]), 0, Rounding);
        Assert.All(parallel.Workers, worker => Assert.InRange(RelativeError.Of(TrainingExample.Gradients(worker.Model), TrainingExample.Gradients(whole)), 0, Rounding));
    }

    [Fact]
    public void OneWorkerIsOrdinaryTrainingToTheBit()
    {
        var (x, y) = (TrainingExample.Inputs(10), TrainingExample.Targets(10));
        var parallel = new DataParallel<double>(1, () => TrainingExample.Network(), TrainingExample.Momentum);
        var whole = TrainingExample.Network();
        var optimizer = TrainingExample.Momentum(whole.Parameters);
        for (int step = 0; step < 5; step++) Assert.Equal(TrainingExample.Step(whole, optimizer, x, y), parallel.Step(x, y, TrainingExample.Loss));
        Assert.Equal(TrainingExample.Weights(whole), TrainingExample.Weights(parallel.Model));
    }

    [Fact]
    public void TheWeightsOfAllWorkersStayEqualToTheBit()
    {
        var parallel = Trained(workers: 3, steps: 20);
        Assert.All(parallel.Workers, worker => Assert.Equal(TrainingExample.Weights(parallel.Model), TrainingExample.Weights(worker.Model)));
    }

    [Fact]
    public void TwoRunsAreEqualToTheBit() => Assert.Equal(TrainingExample.Weights(Trained(4, 20).Model), TrainingExample.Weights(Trained(4, 20).Model));

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void TrainingEqualsThatOnOneWorkerButForRounding(int workers)
    {
        var one = Trained(1, 20);
        Assert.InRange(RelativeError.Of(TrainingExample.Weights(Trained(workers, 20).Model), TrainingExample.Weights(one.Model)), 0, 1e-13);
    }

    [Fact]
    public void AStepSendsTheGradientsAndTheLossOnceAround()
    {
        var parallel = Trained(workers: 4, steps: 3);
        int numbers = parallel.Workers[0].MessageLength;
        Assert.Equal(6 * 9 + 9 + 9 * 4 + 4 + 1, numbers);
        Assert.Equal(Enumerable.Range(0, 4).Select(r => 3 * RingAllReduce.Sent(numbers, 4, r)), parallel.Ring.Sent);
        Assert.Equal(3, parallel.Ring.Workers[0].Traffic.AllReduces);
    }

    [Fact]
    public void AllWorkersStartWithTheWeightsOfTheFirst()
    {
        int seed = 1;
        var parallel = new DataParallel<double>(3, () => TrainingExample.Network(seed++), TrainingExample.Sgd);
        Assert.All(parallel.Workers, worker => Assert.Equal(TrainingExample.Weights(TrainingExample.Network(1)), TrainingExample.Weights(worker.Model)));
    }

    [Fact]
    public void BatchNormalisationSeesItsShareOnly()
    {
        var (x, y) = (TrainingExample.Inputs(12), TrainingExample.Targets(12));
        Layer<double> Network() => new Sequential<double>(new BatchNorm<double>(6), TrainingExample.Network());
        var one = new DataParallel<double>(1, Network, TrainingExample.Sgd);
        var two = new DataParallel<double>(2, Network, TrainingExample.Sgd);
        one.Gradient(x, y, TrainingExample.Loss);
        two.Gradient(x, y, TrainingExample.Loss);
        Assert.True(RelativeError.Of(TrainingExample.Gradients(one.Model), TrainingExample.Gradients(two.Model)) > 0.01);
    }

    [Fact]
    public void TheLearningRateIsThatOfAllWorkers()
    {
        var parallel = new DataParallel<double>(2, () => TrainingExample.Network(), TrainingExample.Sgd) { LearningRate = 0.05 };
        Assert.All(parallel.Workers, worker => Assert.Equal(0.05, worker.Optimizer.LearningRate));
        Assert.Equal(0.05, parallel.LearningRate);
    }

    [Fact]
    public void ModelsThatShareMemoryAreRefused()
    {
        var weight = Tensor.Ones([6, 4]);
        Assert.Contains("w.Copy()", Assert.Throws<ArgumentException>(() => new DataParallel<double>(2, () => new Linear<double>(weight, null), TrainingExample.Sgd)).Message);
    }

    [Fact]
    public void ModelsOfDifferentShapesAreRefused()
    {
        int outputs = 3;
        Assert.Contains("worker 1", Assert.Throws<ArgumentException>(() => new DataParallel<double>(2, () => new Linear<double>(Tensor.Ones([6, outputs++]), null), TrainingExample.Sgd)).Message);
    }

    [Fact]
    public void ABatchNeedsATargetForEachRow()
    {
        var parallel = new DataParallel<double>(2, () => TrainingExample.Network(), TrainingExample.Sgd);
        Assert.Contains("[4, 6]", Assert.Throws<ShapeException>(() => parallel.Step(TrainingExample.Inputs(4), TrainingExample.Targets(5), TrainingExample.Loss)).Message);
        Assert.Throws<ShapeException>(() => parallel.Step(Tensor.Zeros([0, 6]), Tensor.Zeros([0, 4]), TrainingExample.Loss));
    }

    private static DataParallel<double> Trained(int workers, int steps)
    {
        var parallel = new DataParallel<double>(workers, () => TrainingExample.Network(), TrainingExample.Momentum);
        for (int step = 0; step < steps; step++) parallel.Step(TrainingExample.Inputs(13, seed: step), TrainingExample.Targets(13), TrainingExample.Loss);
        return parallel;
    }
}
