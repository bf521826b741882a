namespace Course.Tests;

public class DigitsTests
{
    [Fact]
    public void TheSplitIsTheOneStated()
    {
        Assert.Equal(1797, Digits.All.Count);
        Assert.Equal(1437, Digits.Train.Count);
        Assert.Equal(360, Digits.Test.Count);
        Assert.Equal(Digits.All.Labels[5], Digits.Test.Labels[1]);
        Assert.Equal(Digits.All.Labels[1], Digits.Train.Labels[0]);
    }

    [Fact]
    public void PixelsGoFromZeroToOne()
    {
        var pixels = Digits.All.Inputs.ToArray();
        Assert.Equal(0, pixels.Min());
        Assert.Equal(1, pixels.Max());
        Assert.Equal<Shape>([1797, 64], Digits.All.Inputs.Shape);
    }

    [Fact]
    public void EveryClassIsThere() =>
        Assert.Equal([178, 182, 177, 183, 181, 182, 181, 179, 174, 180], Digits.All.Labels.GroupBy(label => label).OrderBy(group => group.Key).Select(group => group.Count()));

    [Fact]
    public void ARowThatDoesNotExistIsNamed() => Assert.Contains("Row 1797", Assert.Throws<ArgumentOutOfRangeException>(() => Digits.All.Rows([1797])).Message);
}
