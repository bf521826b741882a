namespace Course.Tests;

public class MagnitudePruningTests
{
    [Fact]
    public void TheSmallestByMagnitudeGo() =>
        Assert.Equal([true, false, true, false], MagnitudePruning.Mask(Tensor.Of(-3, 1, 2, -0.5), 0.5));

    [Fact]
    public void NoneAndAllAreShares()
    {
        Assert.DoesNotContain(false, MagnitudePruning.Mask(Tensor.Of(0, 1, 2), 0));
        Assert.DoesNotContain(true, MagnitudePruning.Mask(Tensor.Of(0, 1, 2), 1));
    }

    [Fact]
    public void OfEqualOnesAsManyGoAsWereAsked() => Assert.Equal(2, MagnitudePruning.Mask(Tensor.Of(1, 1, -1, 1), 0.5).Count(kept => kept));

    [Fact]
    public void ApplyingLeavesZerosAndTheRestAsItWas()
    {
        var w = Tensor.Of(-3, 1, 2, -0.5);
        MagnitudePruning.Apply(w, MagnitudePruning.Mask(w, 0.5));
        Assert.Equal([-3, 0, 2, 0], w.ToArray());
    }

    [Fact]
    public void BadInputIsNamed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MagnitudePruning.Mask(Tensor.Of(1, 2), 1.5));
        Assert.Contains("3 entries", Assert.Throws<ShapeException>(() => MagnitudePruning.Apply(Tensor.Of(1, 2), new bool[3])).Message);
    }
}
