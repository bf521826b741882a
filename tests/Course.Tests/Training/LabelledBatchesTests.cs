namespace Course.Tests;

public class LabelledBatchesTests
{
    private static readonly Tensor<double> Inputs = Tensor.From([10, 2], i => i);

    private static readonly int[] Labels = [.. Enumerable.Range(0, 10)];

    private static List<(double[] Inputs, int[] Labels)> Copies(BatchSource<double, int[]> source, int epoch) =>
        [.. source.Epoch(epoch).Select(batch => (batch.Inputs.ToArray(), batch.Targets.ToArray()))];

    [Fact]
    public void EveryExampleComesOnceWithItsLabel()
    {
        var source = new LabelledBatches<double>(Inputs, Labels, size: 4, seed: 1);
        var batches = Copies(source, 0);
        Assert.Equal([4, 4, 2], batches.Select(batch => batch.Labels.Length));
        Assert.Equal(3, source.BatchesPerEpoch);
        Assert.Equal(Labels, batches.SelectMany(batch => batch.Labels).Order());
        Assert.All(batches, batch => Assert.All(Enumerable.Range(0, batch.Labels.Length), i => Assert.Equal(2 * batch.Labels[i], batch.Inputs[2 * i])));
    }

    [Fact]
    public void EveryEpochHasAnOrderOfItsOwnThatTheSeedRepeats()
    {
        LabelledBatches<double> one = new(Inputs, Labels, 10, seed: 1), same = new(Inputs, Labels, 10, seed: 1);
        Assert.NotEqual(Copies(one, 0)[0].Labels, Copies(one, 1)[0].Labels);
        Assert.Equal(Copies(one, 1)[0].Labels, Copies(same, 1)[0].Labels);
    }

    [Fact]
    public void WithoutASeedTheOrderIsTheDatas() => Assert.Equal(Labels, Copies(new LabelledBatches<double>(Inputs, Labels, 3, seed: null), 5).SelectMany(batch => batch.Labels));

    [Fact]
    public void PicturesGetTheirShape()
    {
        var batch = new LabelledBatches<float>(Digits.Test, size: 7, seed: null, example: [1, 8, 8]).Epoch(0).First();
        Assert.Equal<Shape>([7, 1, 8, 8], batch.Inputs.Shape);
    }

    [Fact]
    public void BadInputIsNamed()
    {
        Assert.Contains("10 examples and 3 labels", Assert.Throws<ArgumentException>(() => new LabelledBatches<double>(Inputs, [0, 1, 2], 2, 1)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LabelledBatches<double>(Inputs, Labels, 0, 1));
        Assert.Throws<ShapeException>(() => new LabelledBatches<float>(Digits.Test, 2, 1, example: [1, 8, 9]));
    }
}
