namespace Course.Tests;

public class Float16Tests
{
    [Theory]
    [InlineData(65504, 65504)]
    [InlineData(65520, double.PositiveInfinity)] // the middle to what would come next rounds up
    [InlineData(2049, 2048)] // the middle between 2048 and 2050, to even
    [InlineData(2051, 2052)]
    [InlineData(2.9e-8, 0)]
    [InlineData(3.1e-8, 5.9604644775390625e-8)]
    public void RoundingIsToTheNearestAndToEven(float number, double rounded)
    {
        var half = new Half[1];
        Float16.Round([number], half);
        Assert.Equal(rounded, (double)half[0]);
    }

    [Fact]
    public void TheRangesAreThoseOfTheFormats()
    {
        Assert.Equal((65504, Math.ScaleB(1, -24)), (Float16.Largest, Float16.Smallest));
        Assert.Equal((Math.ScaleB(255.0 / 128, 127), Math.ScaleB(1, -133)), (BFloat16.Largest, BFloat16.Smallest));
    }
}
