namespace Course.Tests;

public class SequenceBatchesTests
{
    private static readonly int[] Text = [.. Enumerable.Range(0, 100)];

    [Fact]
    public void LabelsAreTheSymbolsThatFollow()
    {
        var source = new SequenceBatches<float>(Text, size: 3, positions: 5, seed: 1);
        foreach (var (inputs, labels) in source.Epoch(0))
        {
            Assert.Equal<Shape>([3, 5], inputs.Shape);
            Assert.Equal(inputs.ToArray().Select(symbol => (int)symbol + 1), labels);
            for (int row = 0; row < 3; row++) Assert.Equal(inputs[row, 0] + 4, inputs[row, 4]);
        }
    }

    [Fact]
    public void FirstAndLastSymbolAreReached()
    {
        // 97 places; in 2,000 draws one is missed with probability below 97 · e^(−20).
        var source = new SequenceBatches<double>(Text, size: 20, positions: 3, seed: 1, batchesPerEpoch: 100);
        var starts = source.Epoch(0).SelectMany(batch => Enumerable.Range(0, 20).Select(row => (int)batch.Inputs[row, 0]).ToArray()).ToHashSet();
        Assert.Equal(Enumerable.Range(0, 97), starts.Order());
    }

    [Fact]
    public void AnEpochSeesEachSymbolOnceOnAverage() => Assert.Equal(100 / 15, new SequenceBatches<float>(Text, 3, 5, seed: 1).BatchesPerEpoch);

    [Fact]
    public void EpochsDifferAndSeedsRepeat()
    {
        float[] First(int seed, int epoch) => new SequenceBatches<float>(Text, 3, 5, seed).Epoch(epoch).First().Inputs.ToArray();
        Assert.Equal(First(1, 2), First(1, 2));
        Assert.NotEqual(First(1, 2), First(1, 3));
        Assert.NotEqual(First(1, 2), First(7, 2));
    }

    [Fact]
    public void ATextThatIsTooShortIsNamed() => Assert.Contains("at least 6; this one has 5", Assert.Throws<ArgumentException>(() => new SequenceBatches<float>([1, 2, 3, 4, 5], 1, 5, 1)).Message);
}
