namespace Course.Charts.Tests;

public class MarchingSquaresTests
{
    private static readonly double[] Axis = Data.Spaced(-2, 2, 41);

    [Fact]
    public void Level_of_a_bowl_is_one_closed_circle()
    {
        var lines = MarchingSquares.Trace(Axis, Axis, Data.Sample((x, y) => x * x + y * y, Axis, Axis, ""), 1);

        var line = Assert.Single(lines);
        Assert.Equal(line[0], line[^1]);
        // linear interpolation of a square over a step h errs by at most h²/8 in height, so by h²/16 in radius
        Assert.All(line, p => Assert.Equal(1, Math.Sqrt(p.X * p.X + p.Y * p.Y), 0.1 * 0.1 / 8));
    }

    [Fact]
    public void Level_of_a_plane_is_one_straight_line_from_border_to_border()
    {
        var line = Assert.Single(MarchingSquares.Trace(Axis, Axis, Data.Sample((x, y) => x + 0.5 * y, Axis, Axis, ""), 0.03));

        Assert.All(line, p => Assert.Equal(0.03, p.X + 0.5 * p.Y, 1e-12));
        Assert.Equal([-2, 2], new[] { line[0].Y, line[^1].Y }.Order());
    }

    [Fact]
    public void Saddle_gives_two_lines_that_do_not_cross() =>
        Assert.Equal(2, MarchingSquares.Trace(Axis, Axis, Data.Sample((x, y) => x * y, Axis, Axis, ""), 0.02).Count);

    [Fact]
    public void Outline_of_an_area_encloses_it_along_the_border()
    {
        var outlines = MarchingSquares.TraceArea(Axis, Axis, Data.Sample((x, y) => x, Axis, Axis, ""), 0.5);

        Assert.Equal(1.5 * 4, Area(Assert.Single(outlines)), 1e-9);
    }

    [Fact]
    public void Outlines_hold_the_right_area_of_a_disc()
    {
        var outline = Assert.Single(MarchingSquares.TraceArea(Axis, Axis, Data.Sample((x, y) => 1 - x * x - y * y, Axis, Axis, ""), 0));

        Assert.Equal(Math.PI, Area(outline), 0.02);
    }

    [Fact]
    public void Missing_values_leave_a_hole()
    {
        var grid = Data.Sample((x, y) => x > 0.5 ? double.NaN : y, Axis, Axis, "");

        Assert.All(MarchingSquares.Trace(Axis, Axis, grid, 0.03).SelectMany(l => l), p => Assert.True(p.X <= 0.51));
    }

    private static double Area(List<Point> outline) =>
        Math.Abs(outline.Zip(outline.Skip(1), (p, q) => p.X * q.Y - q.X * p.Y).Sum()) / 2;
}
