namespace Course.Tests;

public class TrajectoryTests
{
    private static readonly Trajectory Line = new GradientDescent(0.1).Minimize(new Quadratic(2, -4, 3), -1, StoppingRule.After(20));
    private static readonly Trajectory Plane = new GradientDescent(0.5).Minimize(new Saddle(), Tensor.Of(1, 0.5), StoppingRule.After(3));

    [Fact]
    public void ErrorRatiosOfABowlAreAllTheSame() => Assert.All(Line.ErrorRatios(2), ratio => Assert.Equal(0.8, ratio, 1e-13));

    [Fact]
    public void DistancesAreEuclidean() => Assert.Equal(Math.Sqrt(1.25), Plane.Distances(Tensor.Of(0.0, 0))[0], 1e-15);

    [Fact]
    public void ACoordinateIsFollowedAlongThePath() => Assert.Equal([1, 0.5, 0.25, 0.125], Plane.Coordinate(0));

    [Fact]
    public void ACoordinateThatDoesNotExistIsRefused() => Assert.Contains("from 0 to 1", Assert.Throws<ArgumentOutOfRangeException>(() => Plane.Coordinate(2)).Message);

    [Fact]
    public void PositionsAreForOneDimensionOnly() => Assert.Throws<ShapeException>(() => Plane.Positions);

    [Fact]
    public void TheFirstStepWithAPropertyIsFound()
    {
        Assert.Equal(1, Plane.FirstStep((point, _) => point[0] <= 0.5));
        Assert.Null(Plane.FirstStep((_, value) => value > 100));
    }

    [Fact]
    public void ItSaysWhyItEndedAndShowsFirstAndLastSteps()
    {
        Assert.Equal("20 steps, then the iteration cap is reached", Line.ToString());
        string html = Line.ToHtml();
        Assert.Contains("<td style=\"text-align:right\">0.464</td>", html);
        Assert.Contains("⋮", html);
        Assert.Contains("the iteration cap is reached", html);
        Assert.Contains("(1, 0.5)", Plane.ToHtml());
    }
}
