namespace Course.Tests;

public class MixedPrecisionTrainerTests
{
    private static readonly LabelledBatches<float> Batches = new(Digits.Train, 64, seed: 1);

    private static Sequential<float> BFloat16Net() => new(
        Nets.Linear<float>(64, 32, 1), new RoundToBFloat16(), new Activation<float, ReLU>(), Nets.Linear<float>(32, 10, 2), new RoundToBFloat16());

    private static (MixedPrecisionTrainer<Float16, Half, int[]> Trainer, Sequential<float> Master) InHalf(LossScaler? scaler = null, double rate = 0.01)
    {
        var master = Nets.Mlp<float>();
        return (new(Nets.Mlp<Half>(), master, new SoftmaxCrossEntropyLoss<float>(), new Adam<float>(master.Parameters, rate), scaler), master);
    }

    [Fact]
    public void TheDigitsAreLearnedInFloat16()
    {
        var (trainer, _) = InHalf();
        for (int epoch = 0; epoch < 12; epoch++) trainer.Epoch(Batches, epoch);
        double accuracy = Accuracy.Of(trainer.Predict(Digits.Test.Inputs.To<float>()), Digits.Test.Labels);
        Assert.True(accuracy > 0.94, $"accuracy {accuracy}");
    }

    [Fact]
    public void TheDigitsAreLearnedInBFloat16()
    {
        var master = Nets.Mlp<float>();
        var trainer = new MixedPrecisionTrainer<BFloat16, float, int[]>(BFloat16Net(), master, new SoftmaxCrossEntropyLoss<float>(), new Adam<float>(master.Parameters, 0.01), LossScaler.Fixed(1));
        for (int epoch = 0; epoch < 12; epoch++) trainer.Epoch(Batches, epoch);
        double accuracy = Accuracy.Of(trainer.Predict(Digits.Test.Inputs.To<float>()), Digits.Test.Labels);
        Assert.True(accuracy > 0.94, $"accuracy {accuracy}");
        Assert.Equal(0, trainer.Scaler.SkippedSteps);
    }

    [Fact]
    public void GradientsAreThoseOfFloatUpToTheRoundingOfHalf()
    {
        // Tanh, whose slope does not jump where rounding moves a number across 0.
        Sequential<T> Net<T>() where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> => new(Nets.Linear<T>(64, 32, 1), new Activation<T, Tanh>(), Nets.Linear<T>(32, 10, 2));
        Sequential<float> master = Net<float>(), alone = Net<float>();
        var loss = new SoftmaxCrossEntropyLoss<float>();
        var batch = Batches.Epoch(0).First();
        double expected = new Trainer<float, int[]>(alone, loss, new Sgd<float>(alone.Parameters, 0)).Step(batch);
        double value = new MixedPrecisionTrainer<Float16, Half, int[]>(Net<Half>(), master, loss, new Sgd<float>(master.Parameters, 0), LossScaler.Fixed(1024)).Step(batch);

        // Half rounds by up to 2⁻¹¹ = 5e-4; a few roundings in a row add up.
        const double tolerance = 2e-3;
        Laws.Close(value, expected, tolerance, "loss");
        for (int i = 0; i < 4; i++)
            Laws.Close(master.Parameters[i].Gradient.To<double>(), alone.Parameters[i].Gradient.To<double>(), tolerance, $"gradient {i}");
    }

    [Fact]
    public void AnOverflowSkipsTheStepAndHalvesTheScale()
    {
        var (trainer, master) = InHalf(new LossScaler(Math.ScaleB(1, 30)));
        float[] before = Nets.Weights(master);
        var batch = Batches.Epoch(0).First();
        trainer.Step(batch);
        Assert.Equal(before, Nets.Weights(master));
        Assert.Equal((Math.ScaleB(1, 29), 1), (trainer.Scaler.Scale, trainer.Scaler.SkippedSteps));
        for (int i = 0; i < 20; i++) trainer.Step(batch);
        Assert.NotEqual(before, Nets.Weights(master));
        Assert.All(Nets.Weights(master), weight => Assert.True(float.IsFinite(weight)));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1024, -2e-8)]
    public void WithoutScalingATinyGradientIsLost(double scale, double expected)
    {
        // y = w x with w = 1, x = 1e-4, t = 2e-4: the gradient 2 (y − t) x = −2e-8 is below half of float16's smallest number, 6e-8.
        var master = new Linear<float>(Tensor.Of([1f], [1, 1]), null);
        var network = new Linear<Half>(Tensor.Of([(Half)1], [1, 1]), null);
        var trainer = new MixedPrecisionTrainer<Float16, Half, Tensor<float>>(network, master, new MeanSquaredErrorLoss<float>(), new Sgd<float>(master.Parameters, 1), LossScaler.Fixed(scale));
        trainer.Step(new(Tensor.Of([1e-4f], [1, 1]), Tensor.Of([2e-4f], [1, 1])));
        Assert.Equal(expected, master.Weight.Gradient.Span[0], 1e-10);
    }

    [Fact]
    public void MastersKeepStepsThatHalfWouldRoundAway()
    {
        // Steps of 1e-4 at weight 1: Half's neighbours are 1e-3 apart, so that each alone would be lost.
        var master = new Linear<float>(Tensor.Of([1f], [1, 1]), null);
        var network = new Linear<Half>(Tensor.Of([(Half)1], [1, 1]), null);
        var trainer = new MixedPrecisionTrainer<Float16, Half, Tensor<float>>(network, master, new MeanSquaredErrorLoss<float>(), new Sgd<float>(master.Parameters, 0.5e-4), LossScaler.Fixed(1));
        for (int i = 0; i < 20; i++) trainer.Step(new(Tensor.Of([1f], [1, 1]), Tensor.Of([0f], [1, 1])));
        Assert.Equal((Half)1 - (Half)1e-4, (Half)1);
        Assert.InRange(master.Weight.Value.Span[0], 0.9975f, 0.9985f);
        Assert.Equal((Half)master.Weight.Value.Span[0], network.Weight.Value.Span[0]);
    }

    [Fact]
    public void BytesAreThoseOfTheFormat()
    {
        const int weights = 64 * 32 + 32 + 32 * 10 + 10;
        Assert.Equal(new TrainingMemory(2 * weights, 2 * weights, 4 * weights, 8 * weights), InHalf().Trainer.Memory);
    }

    [Fact]
    public void ALossThatIsNoNumberSaysWhy()
    {
        var (trainer, _) = InHalf();
        var batch = new Batch<float, int[]>(Tensor.Full([1, 64], 1e6f), [0]);
        Assert.Contains("stopped at step 1", Assert.Throws<TrainingException>(() => trainer.Step(batch)).Message);
    }

    [Fact]
    public void NetworksThatDifferAreRefused()
    {
        var master = Nets.Mlp<float>();
        var loss = new SoftmaxCrossEntropyLoss<float>();
        Assert.Contains("[64, 16]", Assert.Throws<ShapeException>(() => new MixedPrecisionTrainer<Float16, Half, int[]>(Nets.Mlp<Half>(hidden: 16), master, loss, new Adam<float>(master.Parameters))).Message);
        Assert.Contains("parameters of the master", Assert.Throws<ArgumentException>(() => new MixedPrecisionTrainer<Float16, Half, int[]>(Nets.Mlp<Half>(), master, loss, new Adam<float>(Nets.Mlp<float>().Parameters))).Message);
    }
}
