namespace Course.Tests;

public sealed class TrainingCheckpointTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    private static readonly LabelledBatches<float> Batches = new(Digits.Test, 64, seed: 1);

    private static Sequential<float> Net() => new(Nets.Linear<float>(64, 16, 1), new BatchNorm<float>(16), new Residual<float>(new Sequential<float>(Nets.Linear<float>(16, 16, 2), new Activation<float, ReLU>())), Nets.Linear<float>(16, 10, 3));

    private static Trainer<float, int[]> Make(Layer<float> net, Optimizer<float> optimizer) => new(net, new SoftmaxCrossEntropyLoss<float>(), optimizer) { Schedule = step => 0.01 / Math.Sqrt(step + 1) };

    [Fact]
    public void ARunThatGoesOnTakesTheSameStepsAsOneThatWasNeverStopped()
    {
        Layer<float> whole = Net(), first = Net(), second = Net();
        Make(whole, new Adam<float>(whole.Parameters)).Fit(Batches, epochs: 4);

        var optimizer = new Adam<float>(first.Parameters);
        var trainer = Make(first, optimizer);
        trainer.Fit(Batches, epochs: 2);
        TrainingCheckpoint.Save(path, first, optimizer, trainer.Epochs, trainer.Steps);

        var resumed = new Adam<float>(second.Parameters);
        var (epochs, steps) = TrainingCheckpoint.Load(path, second, resumed);
        Assert.Equal((2, 12), (epochs, steps));
        var rest = Make(second, resumed);
        rest.ResumeAt(epochs, steps);
        rest.Fit(Batches, epochs: 2);

        Assert.Equal(Nets.Weights(whole), Nets.Weights(second));
        whole.Training = second.Training = false;
        var x = Digits.Test.Inputs.To<float>();
        Assert.Equal(whole.Forward(x).ToArray(), second.Forward(x).ToArray());
    }

    [Fact]
    public void NamesArePlaces()
    {
        var net = Net();
        TrainingCheckpoint.Save(path, net, new Adam<float>(net.Parameters));
        var names = Checkpoint.Load(path).ArrayNames;
        Assert.Superset(new HashSet<string> { "0.weight", "1.gamma", "1.running mean", "2.branch.0.bias", "optimizer.3.weight.m", "optimizer.3.weight.v" }, names.ToHashSet());
    }

    [Fact]
    public void AnotherNetworkIsRefusedAndNothingIsChanged()
    {
        var net = Nets.Mlp<float>();
        TrainingCheckpoint.Save(path, net, new Adam<float>(net.Parameters));
        var wider = Nets.Mlp<float>(seed: 9, hidden: 33);
        float[] before = Nets.Weights(wider);
        Assert.Contains("'0.weight' has shape [64, 32]; expected [64, 33]", Assert.Throws<CheckpointException>(() => TrainingCheckpoint.Load(path, wider, new Adam<float>(wider.Parameters))).Message);
        Assert.Equal(before, Nets.Weights(wider));
    }

    [Fact]
    public void AnotherOptimizerIsRefused()
    {
        var net = Nets.Mlp<float>();
        TrainingCheckpoint.Save(path, net, new Adam<float>(net.Parameters));
        Assert.Contains("optimizer.0.weight.m", Assert.Throws<CheckpointException>(() => TrainingCheckpoint.Load(path, net, new Sgd<float>(net.Parameters, 0.1))).Message);
        TrainingCheckpoint.Save(path, net, new Sgd<float>(net.Parameters, 0.1));
        Assert.Contains("no array 'optimizer.0.weight.m'", Assert.Throws<CheckpointException>(() => TrainingCheckpoint.Load(path, net, new Adam<float>(net.Parameters))).Message);
    }

    [Fact]
    public void AnOptimizerOfAnotherNetworkIsNamed()
    {
        var net = Nets.Mlp<float>();
        Assert.Contains("that the network does not have", Assert.Throws<ArgumentException>(() => TrainingCheckpoint.Save(path, net, new Sgd<float>(Nets.Mlp<float>().Parameters, 0.1, momentum: 0.9))).Message);
    }
}
