using Course.Probes;

namespace Course.Assignments.Tests;

public sealed class DrawTests
{
    [Fact]
    public void The_same_seed_draws_the_same_and_another_draws_others()
    {
        Assert.Equal(All(new Draw(5)), All(new Draw(5)));
        Assert.NotEqual(All(new Draw(5)), All(new Draw(6)));
    }

    [Fact]
    public void Numbers_stay_in_their_range()
    {
        var draw = new Draw(1);
        Assert.All(draw.Numbers(1000, -2, 3), number => Assert.InRange(number, -2, 3));
        int[] whole = [.. Enumerable.Range(0, 1000).Select(_ => draw.Whole(1, 3))];
        Assert.Equal([1, 2, 3], whole.Distinct().Order());
        Assert.Equal([0, 1, 2, 3], draw.Labels(1000, 4).Distinct().Order());
    }

    [Fact]
    public void Normal_numbers_have_mean_0_and_variance_1()
    {
        double[] numbers = new Draw(2).Normals(20_000);
        // Four standard errors: 4/√n for the mean, 4·√(2/n) for the variance.
        Assert.InRange(numbers.Average(), -0.029, 0.029);
        Assert.InRange(numbers.Average(number => number * number), 0.96, 1.04);
    }

    [Fact]
    public void Shapes_are_those_asked_for()
    {
        var draw = new Draw(3);
        Assert.Equal([2, 3], draw.Tensor([2, 3]).Shape.Sizes.ToArray());
        Assert.Equal([4, 5], draw.OneHot(4, 5).Shape.Sizes.ToArray());
        Assert.Equal(4, draw.OneHot(4, 5).ToArray().Sum());
        Assert.Equal((2, 3), (draw.Grid(2, 3).GetLength(0), draw.Grid(2, 3).GetLength(1)));
        Assert.Equal(Enumerable.Range(0, 9), draw.Permutation(9).Order());
        Assert.Equal(["a", "b"], Enumerable.Range(0, 99).Select(_ => draw.Choice("a", "b")).Distinct().Order());
    }

    private static double[] All(Draw draw) =>
        [draw.Number(0, 1), draw.Whole(0, 1000), .. draw.Normals(3), .. draw.Tensor([2], 0, 1).ToArray(), draw.Seed(), .. draw.Permutation(5)];
}
