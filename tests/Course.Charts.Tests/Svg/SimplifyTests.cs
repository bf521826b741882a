namespace Course.Charts.Tests;

public class SimplifyTests
{
    [Fact]
    public void Straight_line_keeps_its_ends_alone() =>
        Assert.Equal(2, Simplify.Line([.. Enumerable.Range(0, 500).Select(i => new Point(i, 2 * i))]).Count);

    [Fact]
    public void Single_peak_among_ten_thousand_points_survives()
    {
        var points = Enumerable.Range(0, 10_000).Select(i => new Point(i * 0.06, i == 5_321 ? 0 : 100)).ToList();

        Assert.Contains(points[5_321], Simplify.Line(points));
    }

    [Fact]
    public void Curve_stays_within_the_tolerance()
    {
        var points = Enumerable.Range(0, 900).Select(i => new Point(i * 0.7, 100 * Math.Sin(i * 0.02))).ToList();

        var kept = Simplify.Line(points, 0.12);

        Assert.True(kept.Count < 300);
        Assert.All(points, p => Assert.True(kept.Zip(kept.Skip(1)).Min(s => Distance(p, s.First, s.Second)) <= 0.12 + 1e-9));
    }

    private static double Distance(Point p, Point a, Point b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var t = Math.Clamp(((p.X - a.X) * dx + (p.Y - a.Y) * dy) / (dx * dx + dy * dy), 0, 1);
        return Math.Sqrt(Math.Pow(p.X - a.X - t * dx, 2) + Math.Pow(p.Y - a.Y - t * dy, 2));
    }
}
