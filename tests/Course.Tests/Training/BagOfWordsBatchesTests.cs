namespace Course.Tests;

public class BagOfWordsBatchesTests
{
    private static readonly BagOfWords Bag = new(["b a", "b c", "a c", "c", "a b c"], [0, 1, 2, 1, 0], classes: 3);

    [Fact]
    public void ARowIsOneAtTheWordsOfItsText()
    {
        var batches = new BagOfWordsBatches<double>(Bag, size: 2, seed: null);
        var seen = batches.Epoch(0).Select(batch => (Inputs: batch.Inputs.Copy(), batch.Targets)).ToArray();
        Assert.Equal(3, batches.BatchesPerEpoch);
        Assert.Equal([1, 1, 0, 0, 1, 1], seen[0].Inputs.ToArray());
        Assert.Equal([1, 0, 1, 0, 0, 1], seen[1].Inputs.ToArray());
        Assert.Equal<Shape>([1, 3], seen[2].Inputs.Shape);
        Assert.Equal([0, 1, 2, 1, 0], seen.SelectMany(batch => batch.Targets));
    }

    [Fact]
    public void ASeedGivesEveryTextOnceInAnotherOrderEachEpoch()
    {
        var bag = new BagOfWords([.. Enumerable.Repeat("a", 40)], [.. Enumerable.Range(0, 40)], classes: 40);
        var batches = new BagOfWordsBatches<float>(bag, size: 7, seed: 1);
        int[] first = [.. batches.Epoch(0).SelectMany(batch => batch.Targets)], second = [.. batches.Epoch(1).SelectMany(batch => batch.Targets)];
        Assert.Equal(Enumerable.Range(0, 40), first.Order());
        Assert.NotEqual(first, second);
        Assert.Equal(first, batches.Epoch(0).SelectMany(batch => batch.Targets));
    }

    [Fact]
    public void ABatchNeedsATextAtLeast() => Assert.Throws<ArgumentOutOfRangeException>(() => new BagOfWordsBatches<double>(Bag, 0, 1));
}
