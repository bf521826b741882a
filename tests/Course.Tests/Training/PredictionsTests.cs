namespace Course.Tests;

public class PredictionsTests
{
    [Fact]
    public void TheLargestScoreWinsAndTheFirstOfEqualOnes() => Assert.Equal([2, 0, 1], Predictions.Of(Tensor.Of([[1, 2, 3], [5, 5, 5], [-3, -1, -2]])));

    [Fact]
    public void SoftmaxDoesNotChangeThem()
    {
        var scores = Tensor.Normal([50, 7], seed: 1);
        Assert.Equal(Predictions.Of(scores), Predictions.Of(Softmax.Of(scores)));
    }

    [Fact]
    public void AVectorIsRefused() => Assert.Contains("[3]", Assert.Throws<ShapeException>(() => Predictions.Of(Tensor.Of(1, 2, 3))).Message);
}
