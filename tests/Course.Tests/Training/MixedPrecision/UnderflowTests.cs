namespace Course.Tests;

public class UnderflowTests
{
    private static readonly float[] Gradients = [0, 1, 1e-3f, 1e-6f, -1e-8f, 1e-9f];

    [Fact]
    public void SmallGradientsVanishInFloat16()
    {
        var lost = Underflow.Of<Float16, Half>(Gradients);
        Assert.Equal((5, 2, 0), (lost.Count, lost.Vanished, lost.Overflowed));
        Assert.Equal(0.4, lost.VanishedShare);
    }

    [Fact]
    public void ScalingSavesThem()
    {
        var lost = Underflow.Of<Float16, Half>(Gradients, scale: 1024);
        Assert.Equal((0, 0), (lost.Vanished, lost.Overflowed));
    }

    [Fact]
    public void TooMuchOverflows() => Assert.Equal(1, Underflow.Of<Float16, Half>(Gradients, scale: 1 << 17).Overflowed);

    [Fact]
    public void NothingVanishesInBFloat16ButDigits()
    {
        var lost = Underflow.Of<BFloat16, float>(Gradients);
        Assert.Equal((0, 0), (lost.Vanished, lost.Overflowed));
        Assert.InRange(lost.LargestError, 1e-4, Math.ScaleB(1, -8));
    }

    [Fact]
    public void NoNumbersLoseNothing() => Assert.Equal(0, Underflow.Of<Float16, Half>([0, 0]).VanishedShare);
}
