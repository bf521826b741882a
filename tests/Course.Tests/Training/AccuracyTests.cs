namespace Course.Tests;

public class AccuracyTests
{
    [Fact]
    public void ItIsTheShareOfRowsWithTheLargestScoreAtTheLabel() => Assert.Equal(0.75, Accuracy.Of(Tensor.Of([[2, 1], [1, 2], [3, 0], [3, 0]]), [0, 1, 0, 1]));

    [Fact]
    public void EveryPredictionNeedsItsLabel() => Assert.Contains("2 predictions and 1 labels", Assert.Throws<ArgumentException>(() => Accuracy.Of([0, 1], [0])).Message);

    [Fact]
    public void NoExamplesHaveNoAccuracy() => Assert.Throws<ArgumentException>(() => Accuracy.Of([], Array.Empty<int>()));
}
