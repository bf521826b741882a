namespace Course.Tests;

public class ConfusionMatrixTests
{
    private static readonly ConfusionMatrix Matrix = new(predicted: [0, 1, 1, 2, 1, 0], labels: [0, 1, 2, 2, 2, 1], classes: 3);

    [Fact]
    public void RowsAreTrueClassesAndColumnsPredictedOnes()
    {
        Assert.Equal(new double[,] { { 1, 0, 0 }, { 1, 1, 0 }, { 0, 2, 1 } }, Matrix.ToArray());
        Assert.Equal(2, Matrix[actual: 2, predicted: 1]);
    }

    [Fact]
    public void TheDiagonalIsRight()
    {
        Assert.Equal((3, 6), (Matrix.Correct, Matrix.Total));
        Assert.Equal(1.0 / 3, Matrix.Recall(2), 15);
    }

    [Fact]
    public void MistakesComeMostFrequentFirst() => Assert.Equal([(2, 1, 2), (1, 0, 1)], Matrix.Mistakes);

    [Fact]
    public void AClassOutOfRangeIsNamed() =>
        Assert.Contains("Example 1 has class 3", Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0, 3], [0, 1], 3)).Message);

    [Fact]
    public void EveryPredictionNeedsItsLabel() => Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0], [0, 1], 3));
}
