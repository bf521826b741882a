namespace Course.Tests;

public class RosenbrockTests
{
    [Fact]
    public void TheHessianAtTheMinimumIsTheKnownOne() => Laws.Close(new Rosenbrock().Hessian(Tensor.Of(1.0, 1)), Tensor.Of([[802.0, -400], [-400, 200]]), 1e-14, "H");

    [Fact]
    public void TheUsualStartHasItsKnownValue() => Assert.Equal(24.2, new Rosenbrock().Value(-1.2, 1), 1e-13);

    [Theory]
    [InlineData(double.NaN, 1, "a")]
    [InlineData(1, 0, "b")]
    [InlineData(1, double.PositiveInfinity, "b")]
    public void BadNumbersAreNamed(double a, double b, string name) => Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => new Rosenbrock(a, b)).ParamName);
}
