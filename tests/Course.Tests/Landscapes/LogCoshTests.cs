namespace Course.Tests;

public class LogCoshTests
{
    [Fact]
    public void ItIsTheLogarithmOfCosh() => Assert.Equal(Math.Log(Math.Cosh(1.7)), new LogCosh().Value(1.7), 1e-15);

    [Fact]
    public void ItsLargestCurvatureIsOneAtTheBottom() => Assert.Equal(1, new LogCosh().Curvature(0), 1e-15);
}
