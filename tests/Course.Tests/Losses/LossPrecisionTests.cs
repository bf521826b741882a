namespace Course.Tests;

/// <summary>The losses to train with give in float what they give in double, up to float's rounding.</summary>
public class LossPrecisionTests
{
    private static readonly Tensor<float> Z = (3 * Tensor.Normal([6, 5], 1)).To<float>();

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public void SoftmaxCrossEntropy(double smoothing)
    {
        int[] labels = [0, 4, 2, -1, 1, 3];
        Agree(new SoftmaxCrossEntropyLoss<float>(smoothing, ignored: -1), new SoftmaxCrossEntropyLoss<double>(smoothing, ignored: -1), labels, labels);
    }

    [Fact]
    public void MeanSquaredError()
    {
        var targets = Tensor.Normal([6, 5], 2).To<float>();
        Agree(new MeanSquaredErrorLoss<float>(), new MeanSquaredErrorLoss<double>(), targets, targets.To<double>());
    }

    [Fact]
    public void BinaryCrossEntropyWithLogits()
    {
        var targets = Tensor.Uniform([6, 5], 3).To<float>();
        Agree(new BinaryCrossEntropyWithLogitsLoss<float>(), new BinaryCrossEntropyWithLogitsLoss<double>(), targets, targets.To<double>());
    }

    private static void Agree<TSingle, TDouble>(Loss<float, TSingle> single, Loss<double, TDouble> full, TSingle singleTargets, TDouble targets)
    {
        Laws.Close(single.Of(Z, singleTargets), full.Of(Z.To<double>(), targets), 1e-6, "loss");
        Laws.Close(single.Gradient.To<double>(), full.Gradient, 1e-6, "gradient");
    }
}
