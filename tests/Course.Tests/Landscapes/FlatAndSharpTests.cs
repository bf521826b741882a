namespace Course.Tests;

public class FlatAndSharpTests
{
    [Fact]
    public void TheCurvaturesAtTheMinimaAreExactlyThoseAskedFor()
    {
        var valleys = new FlatAndSharp(0.5, 30);
        Laws.Close(valleys.Hessian(valleys.Minima[0]), 0.5 * Tensor.Identity(2), 1e-14, "flat");
        Laws.Close(valleys.Hessian(valleys.Minima[1]), 30 * Tensor.Identity(2), 1e-14, "sharp");
    }

    [Fact]
    public void BothMinimaHaveTheSameDepth() => Assert.All(new FlatAndSharp().Minima, minimum => Assert.Equal(0, new FlatAndSharp().Value(minimum)));

    [Theory]
    [InlineData(0, 1, "flat")]
    [InlineData(2, 1, "sharp")]
    [InlineData(1, double.NaN, "sharp")]
    public void BadCurvaturesAreNamed(double flat, double sharp, string name) => Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => new FlatAndSharp(flat, sharp)).ParamName);
}
