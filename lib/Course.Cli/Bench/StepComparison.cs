namespace Course.Cli;

/// <summary>
/// Our training steps against PyTorch's, one thread each, by turns. Processor time is measured on both sides, so other
/// processes disturb little; the ratio is the median of the ratios of neighbouring samples.
/// </summary>
public static class StepComparison
{
    private const int Samples = 15;
    private const double SampleSeconds = 0.06;

    /// <summary>What is compared: the peer's name of the work, our name, the work, the ratio of times that is wanted.</summary>
    public static IReadOnlyList<(string Peer, string Name, Func<Action> Work, double Target)> Steps { get; } =
    [
        ("mlp-sgd", "step, MLP 64-128-10, batch 64, SGD", () => TrainingStep.Mlp(64, [64, 128, 10], parameters => new Sgd<float>(parameters, 1e-2)).Run, 0.5),
        ("mlp-adam", "step, MLP 64-128-10, batch 64, Adam", () => TrainingStep.Mlp(64, [64, 128, 10], parameters => new Adam<float>(parameters)).Run, 0.5),
        ("mlp-large", "step, MLP 784-256-256-10, batch 128, Adam", () => TrainingStep.Mlp(128, [784, 256, 256, 10], parameters => new Adam<float>(parameters)).Run, 0.7),
        ("cnn", "step, CNN 8-16 on 28×28, batch 64, Adam", () => TrainingStep.Cnn(64, parameters => new Adam<float>(parameters)).Run, 0.5),
        ("transformer", "step, Transformer 2×64, batch 16, AdamW", () => TrainingStep.Transformer(16, parameters => new AdamW<float>(parameters)).Run, 0.7),
        ("scalar", "graph of 3 scalar operations, there and back", () => new ScalarGraph().Run, 0.05),
    ];

    /// <summary>Compares one step.</summary>
    public static BenchRow Run(PyTorchPeer peer, string peerName, string name, Action work, double target)
    {
        double first = Warm(work), theirFirst = Warm(count => peer.Run(peerName, count));
        int count = Count(first), theirCount = Count(theirFirst);
        double[] ours = new double[Samples], theirs = new double[Samples], ratios = new double[Samples];
        for (int i = 0; i < Samples; i++)
        {
            ours[i] = Measure(work, count);
            theirs[i] = peer.Run(peerName, theirCount);
            ratios[i] = ours[i] / theirs[i];
        }
        return BenchRow.Time(name, "µs", 1e6 * Median(ours), 1e6 * Median(theirs), Median(ratios), target);
    }

    /// <summary>The digits classifier trained by both: time, and the accuracy that must not suffer.</summary>
    public static IEnumerable<BenchRow> Digits(PyTorchPeer peer)
    {
        const int runs = 7;
        DigitsRun.Accuracy(seed: 99);
        peer.Digits(99);
        double[] ours = new double[runs], theirs = new double[runs], ratios = new double[runs], accuracy = new double[runs], theirAccuracy = new double[runs];
        for (int seed = 0; seed < runs; seed++)
        {
            double start = ThreadClock.Seconds;
            accuracy[seed] = DigitsRun.Accuracy(seed);
            ours[seed] = ThreadClock.Seconds - start;
            (theirs[seed], theirAccuracy[seed]) = peer.Digits(seed);
            ratios[seed] = ours[seed] / theirs[seed];
        }
        yield return BenchRow.Time("digits MLP, 30 epochs", "ms", 1e3 * Median(ours), 1e3 * Median(theirs), Median(ratios), 0.5);
        double mine = Median(accuracy), other = Median(theirAccuracy);
        // One image of the 360 more or less is chance.
        yield return BenchRow.Rate("digits MLP, test accuracy, median of 7 seeds", "%", 100 * mine, 100 * other, mine / other, 1 - 1.5 / 360);
    }

    private static double Warm(Action work) => Warm(count => Measure(work, count));

    /// <summary>Runs for long enough that the runtime has compiled the work for good.</summary>
    private static double Warm(Func<int, double> measure)
    {
        double seconds = 0, last = 0;
        for (int calls = 0; calls < 200 && seconds < 3 || seconds < 0.5; calls += 10)
        {
            last = measure(10);
            seconds += 10 * last;
        }
        return last;
    }

    private static double Measure(Action work, int count)
    {
        double start = ThreadClock.Seconds;
        for (int i = 0; i < count; i++) work();
        return (ThreadClock.Seconds - start) / count;
    }

    private static int Count(double seconds) => Math.Max(1, (int)(SampleSeconds / seconds));

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
