namespace Course.Tests;

public class SoftmaxCrossEntropyLossTests
{
    private static readonly Golden Golden = Course.Golden.Load("losses");
    private static readonly int[] Labels = [0, 4, 2, 2, 1, 3], Masked = [0, -1, 2, -1, 1, 3];

    [Theory]
    [InlineData("plain", 0, false)]
    [InlineData("smooth", 0.1, false)]
    [InlineData("ignored", 0, true)]
    [InlineData("both", 0.2, true)]
    public void LossAndGradientArePytorchs(string name, double smoothing, bool masked)
    {
        var loss = new SoftmaxCrossEntropyLoss<double>(smoothing, masked ? -1 : null);
        Laws.Close(loss.Of(Golden["Z"], masked ? Masked : Labels), Golden[name].Scalar, Verify.PytorchTolerance, "loss");
        Laws.Close(loss.Gradient, Golden["d" + char.ToUpperInvariant(name[0]) + name[1..]], Verify.PytorchTolerance, "dZ");
    }

    [Theory]
    [InlineData(1, 2, 0)]
    [InlineData(64, 10, 0)]
    [InlineData(7, 65, 0.1)]
    public void ItIsTheFormulaOfSoftmaxCrossEntropy(int rows, int classes, double smoothing)
    {
        var z = 3 * Tensor.Normal([rows, classes], seed: rows);
        int[] labels = [.. Enumerable.Range(0, rows).Select(row => row * 7 % classes)];
        var targets = LabelSmoothing.Of(Tensor.OneHot(labels, classes), smoothing, classes);
        LossLaws.Hold(new SoftmaxCrossEntropyLoss<double>(smoothing), labels, v => -(LogSoftmax.Of(v) * targets).Sum(-1).Mean(), z);
        var loss = new SoftmaxCrossEntropyLoss<double>(smoothing);
        Laws.Close(loss.Of(z, labels), SoftmaxCrossEntropy.Of(z, targets), Laws.Exact, "loss");
        Laws.Close(loss.Gradient, SoftmaxCrossEntropy.Gradient(z, targets), Laws.Exact, "gradient");
    }

    [Fact]
    public void SequencesAreRowsAfterRows()
    {
        var loss = new SoftmaxCrossEntropyLoss<double>();
        Assert.Equal(loss.Of(Golden["Z"], Labels), loss.Of(Golden["Z"].Reshape([2, 3, 5]), Labels));
        Assert.Equal<Shape>([2, 3, 5], loss.Gradient.Shape);
    }

    [Fact]
    public void IgnoredRowsHaveNoGradientAndNoTerm()
    {
        var loss = new SoftmaxCrossEntropyLoss<double>(ignored: -1);
        loss.Of(Golden["Z"], Masked);
        Assert.Equal(4, loss.Terms(Golden["Z"], Masked));
        Assert.All(loss.Gradient.ToArray()[5..10], value => Assert.Equal(0, value));
    }

    [Fact]
    public void HugeLogitsGiveFiniteLosses() => Assert.Equal(2000, new SoftmaxCrossEntropyLoss<double>().Of(Tensor.Of([[1000.0, -1000]]), [1]));

    [Fact]
    public void NaNGivesALossOfNaN() => Assert.Equal(double.NaN, new SoftmaxCrossEntropyLoss<float>().Of(Tensor.Of([float.NaN, 0], [1, 2]), [1]));

    [Fact]
    public void FloatAgreesWithDouble()
    {
        var loss = new SoftmaxCrossEntropyLoss<float>(0.1);
        Laws.Close(loss.Of(Golden["Z"].To<float>(), Labels), Golden["smooth"].Scalar, 1e-6, "loss");
        Laws.Close(loss.Gradient.To<double>(), Golden["dSmooth"], 1e-6, "dZ");
    }

    [Fact]
    public void ItAllocatesNothing() => LossLaws.AllocateNothing(new SoftmaxCrossEntropyLoss<float>(0.1), [.. Enumerable.Range(0, 64).Select(i => i % 10)], Tensor.Normal([64, 10], 1).To<float>());

    [Fact]
    public void WrongTargetsAreNamed()
    {
        var loss = new SoftmaxCrossEntropyLoss<double>(ignored: -1);
        Assert.Contains("Label 5 of row 1", Assert.Throws<ArgumentException>(() => loss.Of(Golden["Z"], [0, 5, 0, 0, 0, 0])).Message);
        Assert.Contains("Label -2 of row 0", Assert.Throws<ArgumentException>(() => loss.Of(Golden["Z"], [-2, 0, 0, 0, 0, 0])).Message);
        Assert.Contains("[6, 5]", Assert.Throws<ShapeException>(() => loss.Of(Golden["Z"], [0, 1])).Message);
        Assert.Contains("All 6 labels are ignored", Assert.Throws<ArgumentException>(() => loss.Of(Golden["Z"], [-1, -1, -1, -1, -1, -1])).Message);
        Assert.Contains("negative", Assert.Throws<ArgumentOutOfRangeException>(() => new SoftmaxCrossEntropyLoss<double>(ignored: 3)).Message);
    }

    [Fact]
    public void AGradientNeedsALossBeforeIt() => Assert.Throws<GradientException>(() => new SoftmaxCrossEntropyLoss<float>().Gradient);
}
