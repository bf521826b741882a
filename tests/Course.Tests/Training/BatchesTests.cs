namespace Course.Tests;

public class BatchesTests
{
    private static readonly Dataset Data = new(Tensor.From([10, 2], i => i), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 10);

    [Fact]
    public void EveryExampleComesOnceAndTheLastBatchHoldsTheRest()
    {
        var batches = Batches.Shuffled(Data, size: 4, seed: 1).ToList();
        Assert.Equal([4, 4, 2], batches.Select(batch => batch.Count));
        Assert.Equal(Enumerable.Range(0, 10), batches.SelectMany(batch => batch.Labels).Order());
    }

    [Fact]
    public void InputsStayWithTheirLabels() =>
        Assert.All(Batches.Shuffled(Data, size: 3, seed: 2), batch => Assert.All(Enumerable.Range(0, batch.Count), i => Assert.Equal(2 * batch.Labels[i], batch.Inputs[i, 0])));

    [Fact]
    public void TheSeedChoosesTheOrder()
    {
        Assert.Equal(Batches.Order(100, seed: 3), Batches.Order(100, seed: 3));
        Assert.NotEqual(Batches.Order(100, seed: 3), Batches.Order(100, seed: 4));
    }

    [Fact]
    public void EveryOrderIsEquallyLikely()
    {
        // 6,000 draws of 6 orders: the count of each is binomial with standard deviation 29, so five of them are 145.
        var counts = Enumerable.Range(0, 6000).CountBy(seed => string.Concat(Batches.Order(3, seed))).ToDictionary();
        Assert.Equal(6, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 855, 1145));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void ABatchHoldsAtLeastOneExample(int size) => Assert.Throws<ArgumentOutOfRangeException>(() => Batches.Shuffled(Data, size, seed: 1));
}
