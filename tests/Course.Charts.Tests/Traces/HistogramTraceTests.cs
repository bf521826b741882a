namespace Course.Charts.Tests;

public class HistogramTraceTests
{
    [Fact]
    public void Every_value_falls_into_one_bin() =>
        Assert.Equal([2, 1, 0, 2], HistogramTrace.Of([0, 0.5, 1.2, 3.1, 4], bins: 4).Heights);

    [Fact]
    public void Density_has_area_one()
    {
        var trace = HistogramTrace.Of(Enumerable.Range(0, 100).Select(i => Math.Sqrt(i)), density: true);

        Assert.Equal(1, trace.Heights.Sum() * (trace.Edges[1] - trace.Edges[0]), 1e-12);
    }

    [Fact]
    public void Missing_values_are_not_counted() =>
        Assert.Equal(2, HistogramTrace.Of([1, double.NaN, 2, double.NegativeInfinity], bins: 3).Heights.Sum());

    [Fact]
    public void Equal_values_share_one_bin() => Assert.Equal(5, HistogramTrace.Of([3, 3, 3, 3, 3]).Heights.Max());
}
