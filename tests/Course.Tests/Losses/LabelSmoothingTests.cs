namespace Course.Tests;

public class LabelSmoothingTests
{
    [Fact]
    public void AShareOfTheBeliefIsSpreadEvenly() => Laws.Close(LabelSmoothing.Of(Tensor.Of([[0, 1.0, 0, 0]]), 0.2, 4), Tensor.Of([[0.05, 0.85, 0.05, 0.05]]), 1e-15, "ỹ");

    [Fact]
    public void RowsStillSumToOne() => Laws.Close(LabelSmoothing.Of(Digits.Test.OneHot, 0.1, 10).Sum(-1), Tensor.Ones([360]), 1e-14, "Σ");

    [Fact]
    public void ItPrintsItself() => Assert.Equal(@"0.9\,y + 0.025", LabelSmoothing.Of<Tex>("y", 0.1, 4).Text);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    public void TheShareIsAFraction(double epsilon) => Assert.Throws<ArgumentOutOfRangeException>(() => LabelSmoothing.Of(Tensor.Ones([1, 1]), epsilon, 1));
}
