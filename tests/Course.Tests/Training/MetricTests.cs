namespace Course.Tests;

public class MetricTests
{
    private static readonly Tensor<double> Logits = Tensor.Of([[2.0, 1], [1, 2], [3, 0], [3, 0]]);

    [Fact]
    public void AccuracyIsThatOfTheScores()
    {
        Assert.Equal(Accuracy.Of(Logits, [0, 1, 0, 1]), Metric.Accuracy<double>().Of(Logits, [0, 1, 0, 1]));
        Assert.Equal(0.75, Metric.Accuracy<double>().Of(Logits.Reshape([2, 2, 2]), [0, 1, 0, 1]));
    }

    [Fact]
    public void RowsWithANegativeLabelDoNotCount() => Assert.Equal(1, Metric.Accuracy<double>().Of(Logits, [0, 1, 0, -1]));

    [Fact]
    public void BinaryAnswersGoByTheSignOfTheLogit() => Assert.Equal(0.5, Metric.BinaryAccuracy<double>().Of(Tensor.Of(3.0, -1, 2, -5), Tensor.Of(1.0, 1, 0, 0)));
}
