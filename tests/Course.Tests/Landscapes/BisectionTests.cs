namespace Course.Tests;

public class BisectionTests
{
    [Fact]
    public void FindsTheEdge() => Assert.Equal(Math.Sqrt(2), Bisection.Edge(x => x * x < 2, 0, 5), 2e-12);

    [Fact]
    public void GoesToNeighbouringNumbersWithToleranceZero() => Assert.Equal(Math.Sqrt(2), Bisection.Edge(x => x * x < 2, 0, 5, tolerance: 0), 5e-16);

    [Fact]
    public void FindsAnEdgeAtZero() => Assert.Equal(0, Bisection.Edge(x => x < 0, -1, 3, tolerance: 0), 1e-300);

    [Fact]
    public void EndsInTheWrongOrderAreNamed() => Assert.Contains("5 is not below 1", Assert.Throws<ArgumentException>(() => Bisection.Edge(x => x < 2, 5, 1)).Message);

    [Fact]
    public void AnIntervalWithoutAnEdgeIsRefused()
    {
        Assert.Contains("low end 3", Assert.Throws<ArgumentException>(() => Bisection.Edge(x => x < 2, 3, 5)).Message);
        Assert.Contains("high end 1", Assert.Throws<ArgumentException>(() => Bisection.Edge(x => x < 2, 0, 1)).Message);
    }
}
