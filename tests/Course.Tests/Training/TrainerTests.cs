namespace Course.Tests;

public class TrainerTests
{
    private static readonly SoftmaxCrossEntropyLoss<double> Loss = new();

    private static LabelledBatches<double> Batches(int size, int count = 96) => new(Digits.Train.Rows([.. Enumerable.Range(0, count)]), size, seed: 3);

    private static Trainer<double, int[]> Make(Layer<double> net, double rate = 0.1) => new(net, new SoftmaxCrossEntropyLoss<double>(), new Sgd<double>(net.Parameters, rate));

    [Fact]
    public void TheDigitsAreLearned()
    {
        var net = Nets.Mlp<float>();
        var trainer = new Trainer<float, int[]>(net, new SoftmaxCrossEntropyLoss<float>(), new Adam<float>(net.Parameters, 0.01)) { Metrics = [Metric.Accuracy<float>()] };
        var history = trainer.Fit(new LabelledBatches<float>(Digits.Train, 64, seed: 1), epochs: 15, new LabelledBatches<float>(Digits.Test, 64, seed: null));
        Assert.True(history["validation accuracy"].Last > 0.95, $"accuracy {history["validation accuracy"].Last}");
        Assert.Equal(15 * 23, history.Loss.Y.Count);
        Assert.Equal(15, history["training loss"].Y.Count);
        Assert.Equal(trainer.Evaluate(new LabelledBatches<float>(Digits.Test, 360, seed: null))["accuracy"], history["validation accuracy"].Last, 1e-6);
    }

    [Fact]
    public void AStepIsTheGradientStepOfTheFormula()
    {
        var layer = Nets.Linear<double>(64, 10, 1);
        var batch = Batches(32).Epoch(0).First();
        var weight = new Var<Tensor<double>>(layer.Weight.Value.Copy());
        var targets = Tensor.OneHot(batch.Targets, 10);
        var loss = -(LogSoftmax.Of(Linear.Forward(batch.Inputs, weight, layer.Bias!.Value)) * targets).Sum(-1).Mean();
        loss.Backward();
        Laws.Close(Make(layer).Step(batch), loss.Value.Scalar, Laws.Exact, "loss");
        Laws.Close(layer.Weight.Value, weight.Value - 0.1 * weight.Gradient, Laws.Exact, "W − η dW");
    }

    [Theory]
    [InlineData(4, 8)]
    [InlineData(3, 10)]
    public void AccumulatedSmallBatchesMakeTheStepsOfOneLargeBatch(int parts, int size)
    {
        // 96 examples in batches of 10 end with one of 6: its gradient must count less.
        Layer<double> large = Nets.Mlp<double>(), small = Nets.Mlp<double>();
        var whole = Make(large);
        var pieces = new Trainer<double, int[]>(small, Loss, new Sgd<double>(small.Parameters, 0.1)) { Accumulate = parts };
        whole.Fit(Batches(parts * size), epochs: 2);
        pieces.Fit(Batches(size), epochs: 2);
        Assert.Equal(whole.Steps, pieces.Steps);
        Laws.Close(Tensor.Of(Nets.Weights(small)), Tensor.Of(Nets.Weights(large)), Laws.Exact, "weights");
        Laws.Close(Tensor.Of([.. pieces.History.Loss.Y]), Tensor.Of([.. whole.History.Loss.Y]), Laws.Exact, "losses");
        Laws.Close(Tensor.Of([.. pieces.History.GradientNorm.Y]), Tensor.Of([.. whole.History.GradientNorm.Y]), Laws.Exact, "norms");
    }

    [Fact]
    public void TheScheduleSetsTheRateOfEveryStep()
    {
        var net = Nets.Mlp<double>();
        var trainer = new Trainer<double, int[]>(net, Loss, new Sgd<double>(net.Parameters, 1)) { Schedule = step => 0.1 / (step + 1) };
        Assert.Equal([0.1, 0.05, 0.1 / 3], trainer.Fit(Batches(32), epochs: 1).LearningRate.Y);
    }

    [Fact]
    public void ClippedStepsAreNoLongerThanAllowed()
    {
        var net = Nets.Mlp<double>();
        double[] before = Nets.Weights(net);
        var trainer = new Trainer<double, int[]>(net, Loss, new Sgd<double>(net.Parameters, 1)) { MaxGradientNorm = 0.01 };
        trainer.Fit(Batches(96), epochs: 1);
        Assert.True(trainer.History.GradientNorm.Last > 0.01);
        Assert.Equal(0.01, Math.Sqrt(Nets.Weights(net).Zip(before, (a, b) => (a - b) * (a - b)).Sum()), 1e-12);
    }

    [Fact]
    public void ALossThatIsNoNumberStopsWithEpochAndStep()
    {
        var net = Nets.Mlp<double>();
        Trainer<double, int[]> trainer = null!;
        trainer = new(net, Loss, new Sgd<double>(net.Parameters, 0.1)) { AfterStep = step => { if (step.Step == 4) net.Parameters[0].Value.Span[0] = double.NaN; } };
        string message = Assert.Throws<TrainingException>(() => trainer.Fit(Batches(32), epochs: 3)).Message;
        Assert.StartsWith("Training stopped in epoch 2, step 5: the loss is NaN. The learning rate is 0.1", message);
        Assert.Equal(4, trainer.Steps);
    }

    [Fact]
    public void AGradientThatOverflowsStopsBeforeTheStep()
    {
        var net = new Sequential<float>(new Linear<float>(Tensor.Of([1e38f], [1, 1]), null), new Linear<float>(Tensor.Of([1e-38f], [1, 1]), null));
        var trainer = new Trainer<float, Tensor<float>>(net, new MeanSquaredErrorLoss<float>(), new Sgd<float>(net.Parameters, 0.1));
        var batch = new Batch<float, Tensor<float>>(Tensor.Of([1f], [1, 1]), Tensor.Of([100f], [1, 1]));
        Assert.Contains("norm of its gradient", Assert.Throws<TrainingException>(() => trainer.Step(batch)).Message);
        Assert.Equal([1e38f, 1e-38f], Nets.Weights(net));
    }

    [Fact]
    public void CallbacksSeeStepsAndEpochsAndMayStop()
    {
        var net = Nets.Mlp<double>();
        List<TrainingStep> steps = [];
        List<int> epochs = [];
        Trainer<double, int[]> trainer = null!;
        trainer = new(net, Loss, new Sgd<double>(net.Parameters, 0.1))
        {
            AfterStep = step =>
            {
                steps.Add(step);
                if (step.Step == 4) trainer.Stop();
            },
            AfterEpoch = epochs.Add,
        };
        trainer.Fit(Batches(32), epochs: 5);
        Assert.Equal([(1, 1), (1, 2), (1, 3), (2, 4)], steps.Select(step => (step.Epoch, step.Step)));
        Assert.Equal([1, 2], epochs);
        Assert.Equal(trainer.History.Loss.Y, steps.Select(step => step.Loss));
    }

    [Fact]
    public void TheSameSeedsGiveTheSameRun()
    {
        Layer<double> one = Nets.Mlp<double>(), other = Nets.Mlp<double>();
        Make(one).Fit(Batches(32), 2);
        Make(other).Fit(Batches(32), 2);
        Assert.Equal(Nets.Weights(one), Nets.Weights(other));
    }

    [Fact]
    public void TwoFitsAreOneLongOne()
    {
        Layer<double> one = Nets.Mlp<double>(), other = Nets.Mlp<double>();
        Make(one).Fit(Batches(32), 3);
        var trainer = Make(other);
        trainer.Fit(Batches(32), 1);
        trainer.Fit(Batches(32), 2);
        Assert.Equal(Nets.Weights(one), Nets.Weights(other));
    }

    [Fact]
    public void EvaluationLeavesTheNetworkInTraining()
    {
        var net = new Sequential<double>(Nets.Linear<double>(64, 10, 1), new Dropout<double>(0.5, seed: 1));
        var trainer = Make(net);
        double first = trainer.Evaluate(Batches(32)).Loss;
        Assert.Equal(first, trainer.Evaluate(Batches(32)).Loss);
        Assert.True(net.Training);
        Assert.Contains("no metric 'accuracy'", Assert.Throws<KeyNotFoundException>(() => trainer.Evaluate(Batches(32))["accuracy"]).Message);
    }

    [Fact]
    public void ARegressionIsFitted()
    {
        var x = Tensor.Normal([64, 3], 1);
        var truth = Tensor.Of([[1.0], [-2], [0.5]]);
        var layer = new Linear<double>(Tensor.Zeros([3, 1]), null);
        Trainer.Fit(layer, new MeanSquaredErrorLoss<double>(), new Sgd<double>(layer.Parameters, 0.1), new TargetBatches<double>(x, x.MatMul(truth), 16, seed: 1), epochs: 100);
        Laws.Close(layer.Weight.Value, truth, 1e-9, "weights");
    }

    [Fact]
    public void AStepInSteadyStateAllocatesNextToNothing()
    {
        var (trainer, batches) = Warm(seed: 1);
        var batch = batches.Epoch(0).First();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) trainer.Step(batch);
        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 100.0;
        Assert.True(bytes <= 1024, $"{bytes:F0} bytes a step");
    }

    [Fact]
    public void AnEpochAllocatesLittleMoreThanTheOrderOfItsExamples()
    {
        var (trainer, batches) = Warm(seed: null);
        long before = GC.GetAllocatedBytesForCurrentThread();
        trainer.Fit(batches, epochs: 1);
        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)batches.BatchesPerEpoch;
        Assert.True(bytes <= 1024, $"{bytes:F0} bytes a step");
    }

    private static (Trainer<float, int[]>, LabelledBatches<float>) Warm(int? seed)
    {
        var net = Nets.Mlp<float>(hidden: 128);
        var batches = new LabelledBatches<float>(Digits.Train, 64, seed);
        var trainer = new Trainer<float, int[]>(net, new SoftmaxCrossEntropyLoss<float>(), new Adam<float>(net.Parameters)) { MaxGradientNorm = 1 };
        trainer.Fit(batches, epochs: 4);
        return (trainer, batches);
    }
}
