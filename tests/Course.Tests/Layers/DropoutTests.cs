namespace Course.Tests;

public class DropoutTests
{
    [Fact]
    public void KeptNumbersAreScaledSoThatTheExpectationStays()
    {
        var layer = new Dropout<double>(0.25, seed: 1);
        var y = layer.Forward(Tensor.Ones([100_000]));
        Assert.All(y.ToArray(), value => Assert.True(value == 0 || Math.Abs(value - 4.0 / 3) < 1e-15));
        // The mean of n factors has the standard deviation √(p / ((1 − p) n)) = 0.0018; five of them.
        Assert.Equal(1, y.Mean().Scalar, 0.01);
    }

    [Fact]
    public void BackwardAppliesTheSameMask()
    {
        var layer = new Dropout<double>(0.5, seed: 2);
        layer.Forward(Tensor.Normal([50], 1));
        var g = Tensor.Normal([50], 2);
        Assert.Equal((g * layer.Mask).ToArray(), layer.Backward(g).ToArray());
    }

    [Fact]
    public void InUseItDoesNothing()
    {
        var layer = new Dropout<double>(0.5, seed: 2) { Training = false };
        var x = Tensor.Normal([50], 1);
        Assert.Same(x, layer.Forward(x));
        Assert.Same(x, layer.Backward(x));
    }

    [Fact]
    public void TheSameSeedDropsTheSame() => Assert.Equal(new Dropout<double>(0.5, 3).Forward(Tensor.Ones([50])).ToArray(), new Dropout<double>(0.5, 3).Forward(Tensor.Ones([50])).ToArray());

    [Fact]
    public void FloatAgreesWithDouble() => LayerLaws.HoldInFloat(new Dropout<float>(0.3, 4), new Dropout<double>(0.3, 4), Tensor.Normal([5, 7], 1));

    [Fact]
    public void BackwardBeforeForwardSaysSo() => Assert.Contains("Dropout.Backward needs a Forward", Assert.Throws<GradientException>(() => new Dropout<double>(0.5, 0).Backward(Tensor.Zeros([2]))).Message);

    [Fact]
    public void AProbabilityOfOneIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Dropout<double>(1, 0));
}
