namespace Course.Tests;

public class ShapeTests
{
    [Fact]
    public void BroadcastAlignsAtTheEnd()
    {
        Assert.Equal<Shape>([64, 10], Shape.Broadcast([64, 10], [10]));
        Assert.Equal<Shape>([3, 4], Shape.Broadcast([3, 1], [1, 4]));
        Assert.Equal<Shape>([2, 3], Shape.Broadcast([2, 3], []));
        Assert.Equal<Shape>([0, 3], Shape.Broadcast([0, 1], [3]));
    }

    [Fact]
    public void ShapesThatDoNotFitAreNamed()
    {
        var message = Assert.Throws<ShapeException>(() => Shape.Broadcast([2, 3], [4])).Message;
        Assert.Contains("[2, 3]", message);
        Assert.Contains("[4]", message);
    }

    [Fact]
    public void NegativeAxesCountFromTheEnd()
    {
        Shape shape = [2, 3, 4];
        Assert.Equal(4, shape[-1]);
        Assert.Equal(2, shape[-3]);
        Assert.Contains("from -3 to 2", Assert.Throws<ShapeException>(() => shape[3]).Message);
    }

    [Fact]
    public void NegativeSizesAreRefused() => Assert.Throws<ShapeException>(() => Shape.Create([2, -1]));

    [Fact]
    public void ShapesTooLargeForAnArrayAreRefused() => Assert.Throws<ShapeException>(() => Shape.Create([100_000, 100_000]));

    [Fact]
    public void EqualSizesAreEqualShapes()
    {
        Shape a = [2, 3], b = [2, 3], c = [3, 2];
        Assert.True(a == b);
        Assert.True(a != c);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }
}
