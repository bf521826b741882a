namespace Course.Charts.Tests;

public class TrajectoryFigureTests
{
    private static readonly Trajectory Line = new GradientDescent(0.1).Minimize(new Quadratic(2, -4, 3), -1, StoppingRule.After(5));
    private static readonly Trajectory Plane = new GradientDescent(0.5).Minimize(new Saddle(), Tensor.Of(1, 0.5), StoppingRule.After(5));

    private static PathTrace Drawn(Figure figure) => Assert.IsType<PathTrace>(Assert.Single(figure.Traces));

    [Fact]
    public void APathInOneDimensionIsDrawnOverTheGraph()
    {
        var path = Drawn(new Figure().Path(Line, name: "walk"));
        Assert.Equal(Line.Positions, path.X);
        Assert.Equal(Line.Values, path.Y);
        Assert.Equal("walk", path.Name);
    }

    [Fact]
    public void APathInTwoDimensionsIsDrawnOverTheMap()
    {
        var path = Drawn(new Figure().Path(Plane));
        Assert.Equal(Plane.Coordinate(0), path.X);
        Assert.Equal(Plane.Coordinate(1), path.Y);
    }

    [Fact]
    public void OnlyTheFirstStepsAreDrawnWhenAsked()
    {
        Assert.Equal(3, Drawn(new Figure().Path(Line, steps: 2)).X.Count);
        Assert.Equal(6, Drawn(new Figure().Path(Line, steps: 99)).X.Count);
    }

    [Fact]
    public void MoreThanTwoCoordinatesAreRefused()
    {
        var run = Descent.Run(new Sum(), Tensor.Of(1, 2, 3), (theta, gradient) => theta - gradient, StoppingRule.After(1));
        Assert.Contains("3 coordinates", Assert.Throws<ArgumentException>(() => new Figure().Path(run)).Message);
    }

    private sealed class Sum : Objective
    {
        public override Formula Formula => new("J");

        public override V Evaluate<V>(V theta) => theta.Sum();
    }
}
