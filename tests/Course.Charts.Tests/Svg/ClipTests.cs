namespace Course.Charts.Tests;

public class ClipTests
{
    private static readonly Box Box = new(0, 0, 10, 10);

    [Fact]
    public void Line_that_leaves_and_returns_becomes_two()
    {
        var parts = Clip.Line([new(1, 5), new(5, 5), new(5, -5), new(8, -5), new(8, 5)], Box).ToList();

        Assert.Equal(2, parts.Count);
        Assert.Equal([new Point(1, 5), new Point(5, 5), new Point(5, 0)], parts[0]);
        Assert.Equal([new Point(8, 0), new Point(8, 5)], parts[1]);
    }

    [Fact]
    public void Segment_that_passes_through_is_cut_at_both_ends() =>
        Assert.Equal([new Point(0, 4), new Point(10, 4)], Assert.Single(Clip.Line([new(-5, 4), new(15, 4)], Box)));

    [Fact]
    public void Line_outside_is_gone() => Assert.Empty(Clip.Line([new(-5, -1), new(15, -1)], Box));

    [Fact]
    public void Polygon_around_the_box_becomes_the_box() =>
        Assert.Equal(4, Clip.Polygon([new(-1, -1), new(11, -1), new(11, 11), new(-1, 11)], Box).Count);
}
