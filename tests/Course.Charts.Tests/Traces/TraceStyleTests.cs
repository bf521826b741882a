namespace Course.Charts.Tests;

public class TraceStyleTests
{
    [Fact]
    public void Series_take_the_palette_in_order()
    {
        var styles = TraceStyle.Assign(Chart.Line([1]).Line([2]).Line([3]).Traces);

        Assert.Equal([Palette.Series(0), Palette.Series(1), Palette.Series(2)], styles.Select(s => s.Color));
    }

    [Fact]
    public void Prediction_takes_no_colour_from_the_palette()
    {
        var styles = TraceStyle.Assign(Chart.Line([1]).Line([2], dashed: true).Line([3]).Traces);

        Assert.Equal(Palette.Series(1), styles[2].Color);
    }

    [Fact]
    public void Band_has_the_colour_of_the_line_before_it()
    {
        var styles = TraceStyle.Assign(Chart.Line([1, 2]).Line([1, 2], color: "green").Band([0, 1], [0, 0], [2, 2]).Traces);

        Assert.Equal(styles[1].Color, styles[2].Color);
    }

    [Fact]
    public void Colours_of_series_are_dark_enough_for_white_paper() =>
        Assert.All(Enumerable.Range(0, 8).Select(Palette.Series), c => Assert.True(ColorRamp.Lightness(c) < 0.7));
}
