namespace Course.Tests;

public class LocalSgdTests
{
    [Theory]
    [InlineData(2, 12)]
    [InlineData(3, 13)]
    [InlineData(5, 3)]
    public void WithOneLocalStepItIsDataParallelTraining(int workers, int rows)
    {
        var local = new LocalSgd<double>(workers, 1, () => TrainingExample.Network(), TrainingExample.Sgd);
        var parallel = new DataParallel<double>(workers, () => TrainingExample.Network(), TrainingExample.Sgd);
        for (int step = 0; step < 5; step++)
        {
            var (x, y) = (TrainingExample.Inputs(rows, step), TrainingExample.Targets(rows));
            Assert.InRange(RelativeError.Of([local.Step(x, y, TrainingExample.Loss)], [parallel.Step(x, y, TrainingExample.Loss)]), 0, 1e-14);
        }
        Assert.InRange(RelativeError.Of(TrainingExample.Weights(local.Model), TrainingExample.Weights(parallel.Model)), 0, 1e-14);
    }

    [Fact]
    public void WeightsDifferBetweenAveragesAndAreEqualAfterThem()
    {
        var local = new LocalSgd<double>(3, 4, () => TrainingExample.Network(), TrainingExample.Momentum);
        for (int step = 1; step <= 8; step++)
        {
            local.Step(TrainingExample.Inputs(12, step), TrainingExample.Targets(12), TrainingExample.Loss);
            bool equal = TrainingExample.Weights(local.Workers[0].Model).SequenceEqual(TrainingExample.Weights(local.Workers[2].Model));
            Assert.Equal(step % 4 == 0, equal);
        }
    }

    [Fact]
    public void TheAverageIsThatOfWorkersTrainedApart()
    {
        const int rows = 7, steps = 3;
        var local = new LocalSgd<double>(2, steps, () => TrainingExample.Network(), TrainingExample.Sgd);
        double[][] apart = [new double[1], new double[1]];
        for (int r = 0; r < 2; r++)
        {
            var model = TrainingExample.Network();
            var optimizer = TrainingExample.Sgd(model.Parameters);
            for (int step = 0; step < steps; step++)
                TrainingExample.Step(model, optimizer, Shares.Rows(TrainingExample.Inputs(rows, step), 2, r), Shares.Rows(TrainingExample.Targets(rows), 2, r));
            apart[r] = TrainingExample.Weights(model);
        }
        for (int step = 0; step < steps; step++) local.Step(TrainingExample.Inputs(rows, step), TrainingExample.Targets(rows), TrainingExample.Loss);
        var average = apart[0].Zip(apart[1], (a, b) => (3 * a + 4 * b) / 7).ToArray();
        Assert.InRange(RelativeError.Of(TrainingExample.Weights(local.Model), average), 0, 1e-15);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(16)]
    public void CommunicationFallsWithTheLocalSteps(int localSteps)
    {
        const int steps = 16, workers = 4, weights = 6 * 9 + 9 + 9 * 4 + 4;
        var local = new LocalSgd<double>(workers, localSteps, () => TrainingExample.Network(), TrainingExample.Sgd);
        for (int step = 0; step < steps; step++) local.Step(TrainingExample.Inputs(8), TrainingExample.Targets(8), TrainingExample.Loss);
        Assert.Equal(Enumerable.Range(0, workers).Select(r => steps / localSteps * RingAllReduce.Sent(weights, workers, r)), local.Ring.Sent);
    }

    [Fact]
    public void TwoRunsAreEqualToTheBit() => Assert.Equal(Train(), Train());

    [Fact]
    public void AtLeastOneLocalStepIsNeeded() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalSgd<double>(2, 0, () => TrainingExample.Network(), TrainingExample.Sgd));

    private static double[] Train()
    {
        var local = new LocalSgd<double>(3, 2, () => TrainingExample.Network(), TrainingExample.Momentum);
        for (int step = 0; step < 6; step++) local.Step(TrainingExample.Inputs(10, step), TrainingExample.Targets(10), TrainingExample.Loss);
        return TrainingExample.Weights(local.Model);
    }
}
