namespace Course.Tests;

public class ActivationMemoryTests
{
    [Fact]
    public void EveryLayersResultIsCountedOnce()
    {
        var kept = ActivationMemory.Of(Nets.Mlp<float>(), Tensor.Zeros<float>([5, 64]));
        Assert.Equal(["input", "Linear", "ReLU", "Linear"], kept.Select(entry => entry.Layer));
        Assert.Equal([5 * 64 * 4, 5 * 32 * 4, 5 * 32 * 4, 5 * 10 * 4], kept.Select(entry => (int)entry.Bytes));
    }

    [Fact]
    public void DoubleTakesTwiceAsMuch() => Assert.Equal(2 * ActivationMemory.Total(Nets.Mlp<float>(), Tensor.Zeros<float>([5, 64])), ActivationMemory.Total(Nets.Mlp<double>(), Tensor.Zeros([5, 64])));

    [Fact]
    public void ANewShapeOfTheSameNumbersAddsNothing()
    {
        var net = new Sequential<float>(new Flatten<float>(), Nets.Linear<float>(64, 10, 1));
        Assert.Equal([2 * 64 * 4, 0, 2 * 10 * 4], ActivationMemory.Of(net, Tensor.Zeros<float>([2, 1, 8, 8])).Select(entry => (int)entry.Bytes));
    }

    [Fact]
    public void BranchesAreLookedInto()
    {
        var net = new Sequential<float>(new Residual<float>(new Sequential<float>(Nets.Linear<float>(8, 8, 1), new Activation<float, ReLU>())));
        Assert.Equal(["input", "0.branch.0", "0.branch.1", "0"], ActivationMemory.Of(net, Tensor.Zeros<float>([3, 8])).Select(entry => entry.Place));
    }
}
