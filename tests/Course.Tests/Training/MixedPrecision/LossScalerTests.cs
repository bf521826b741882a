namespace Course.Tests;

public class LossScalerTests
{
    [Fact]
    public void AnOverflowHalvesTheScaleAndGoodStepsDoubleIt()
    {
        var scaler = new LossScaler(8, growthInterval: 3);
        List<double> scales = [];
        foreach (bool finite in (bool[])[true, true, true, true, false, true, true, false, true, true, true])
        {
            scaler.Update(finite);
            scales.Add(scaler.Scale);
        }
        Assert.Equal([8, 8, 16, 16, 8, 8, 8, 4, 4, 4, 8], scales);
        Assert.Equal(2, scaler.SkippedSteps);
    }

    [Fact]
    public void ItNeverFallsBelowOne()
    {
        var scaler = new LossScaler(1);
        scaler.Update(finite: false);
        Assert.Equal(1, scaler.Scale);
    }

    [Fact]
    public void AFixedScaleStays()
    {
        var scaler = LossScaler.Fixed(4);
        scaler.Update(finite: false);
        Assert.Equal((4, 1), (scaler.Scale, scaler.SkippedSteps));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    public void ABadScaleIsRefused(double scale) => Assert.Throws<ArgumentOutOfRangeException>(() => new LossScaler(scale));
}
