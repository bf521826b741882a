namespace Course.Tests;

public class TargetBatchesTests
{
    [Fact]
    public void EveryExampleComesOnceWithItsTarget()
    {
        var inputs = Tensor.From([7, 3], i => i);
        var source = new TargetBatches<double>(inputs, Tensor.From([7, 1], i => 30 * i), size: 3, seed: 4);
        var seen = source.Epoch(0).Select(batch => (Inputs: batch.Inputs.ToArray(), Targets: batch.Targets.ToArray())).ToList();
        Assert.Equal([3, 3, 1], seen.Select(batch => batch.Targets.Length));
        Assert.Equal(Enumerable.Range(0, 7).Select(i => 30.0 * i), seen.SelectMany(batch => batch.Targets).Order());
        Assert.All(seen, batch => Assert.All(Enumerable.Range(0, batch.Targets.Length), i => Assert.Equal(batch.Targets[i], 10 * batch.Inputs[3 * i])));
    }

    [Fact]
    public void EveryExampleNeedsItsTarget() =>
        Assert.Contains("[2, 1]", Assert.Throws<ArgumentException>(() => new TargetBatches<double>(Tensor.Zeros([3, 1]), Tensor.Zeros([2, 1]), 1, 1)).Message);
}
