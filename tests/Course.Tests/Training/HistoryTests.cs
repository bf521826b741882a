namespace Course.Tests;

public class HistoryTests
{
    [Fact]
    public void RecordedValuesStandInTheirSeries()
    {
        var history = new History("loss");
        history.Record("loss", 1, 0.5);
        history.Record("own", 3, 7);
        Assert.Equal((1.0, 0.5), (history.Loss.X[0], history.Loss.Last));
        Assert.Equal([7.0], history["own"].Y);
    }

    [Fact]
    public void ASeriesThatIsNotThereIsNamedWithThoseThatAre() =>
        Assert.Contains("no series 'lose'. It has: loss", Assert.Throws<KeyNotFoundException>(() => new History("loss")["lose"]).Message);

    [Fact]
    public void AveragesStandAtTheEndOfTheirStretch()
    {
        var history = new History();
        for (int i = 1; i <= 5; i++) history.Record("loss", i, i * i);
        var averaged = history.Loss.Averaged(2);
        Assert.Equal([2.0, 4], averaged.X);
        Assert.Equal([2.5, 12.5], averaged.Y);
    }

    [Fact]
    public void NothingHasNoLastValue() => Assert.Contains("'loss'", Assert.Throws<InvalidOperationException>(() => new History("loss").Loss.Last).Message);
}
