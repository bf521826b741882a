using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Course.Charts.Tests;

public partial class NarrowFigureTests
{
    private static readonly Figure Pair = Chart.SmallMultiples(2, Chart.Line([1, 2]).Title("left"), Chart.Line([3, 4]).Title("right")).XTitle("step").YTitle("loss").Title("Two");

    [Fact]
    public void Panels_stand_below_each_other()
    {
        var layout = Narrow(Pair)["layout"]!;

        Assert.Equal("[0,1]", layout["xaxis"]!["domain"]!.ToJsonString());
        Assert.Equal("[0,1]", layout["xaxis2"]!["domain"]!.ToJsonString());
        Assert.True(layout["yaxis"]!["domain"]![0]!.GetValue<double>() > layout["yaxis2"]!["domain"]![1]!.GetValue<double>());
        Assert.True(layout["height"]!.GetValue<int>() > Pair.ToPlotly()["layout"]!["height"]!.GetValue<int>());
    }

    [Fact]
    public void Every_panel_names_its_axes()
    {
        var layout = Narrow(Pair)["layout"]!;

        Assert.All(new[] { "xaxis", "xaxis2" }, axis => Assert.Equal("step", layout[axis]!["title"]!["text"]!.GetValue<string>()));
        Assert.All(new[] { "yaxis", "yaxis2" }, axis => Assert.Equal("loss", layout[axis]!["title"]!["text"]!.GetValue<string>()));
    }

    [Fact]
    public void Shared_ranges_stay_shared()
    {
        var layout = Narrow(Chart.SmallMultiples(new[] { 1.0, 100.0 }, top => Chart.Line([0, top]), sharedAxes: true))["layout"]!;

        Assert.Equal(layout["yaxis"]!["range"]!.ToJsonString(), layout["yaxis2"]!["range"]!.ToJsonString());
    }

    [Fact]
    public void Small_pictures_stay_side_by_side_but_two_at_most()
    {
        var pictures = Enumerable.Range(0, 8).Select(_ => Chart.Image([0, 1, 1, 0], 2)).ToArray();

        Assert.Equal(2, NarrowFigure.Of(Chart.SmallMultiples(8, pictures)).Layout.Columns);
        Assert.Equal(1, NarrowFigure.Of(Chart.SmallMultiples(1, pictures)).Layout.Columns);
    }

    [Fact]
    public void Pictures_with_color_bars_stand_below_each_other()
    {
        var heat = Chart.Heatmap(new double[,] { { 1, 2 }, { 3, 4 } }).HideAxes();

        Assert.Equal(1, NarrowFigure.Of(Chart.SmallMultiples(2, heat, heat)).Layout.Columns);
    }

    [Fact]
    public void Equal_axes_leave_no_empty_paper_around_a_flat_plot()
    {
        static int Height(double top) => NarrowFigure.Of(Chart.Line([0, 10], [0, top]).XRange(0, 10).YRange(0, top).EqualAxes()).Layout.Height!.Value;

        Assert.True(Height(2) < Height(8));
    }

    [Fact]
    public void Legends_of_their_own_make_the_panels_higher()
    {
        static int Height(string second) => NarrowFigure.Of(Chart.SmallMultiples(2,
            Chart.Line([1, 2], name: "a", color: "blue").Line([2, 1], name: "b", color: "green"),
            Chart.Line([1, 2], name: second, color: "blue").Line([2, 1], name: "b", color: "green"))).Layout.Height!.Value;

        Assert.True(Height("another in the same color") > Height("a"));
    }

    [Fact]
    public void Every_color_bar_moves_with_its_panel()
    {
        var heat = Chart.Heatmap(new double[,] { { 1, 2 }, { 3, 4 } });
        var bars = Narrow(Chart.SmallMultiples(2, heat, heat))["colorbars"]!;

        Assert.Equal(bars["0"]!["x"]!.GetValue<double>(), bars["1"]!["x"]!.GetValue<double>());
        Assert.True(bars["0"]!["y"]!.GetValue<double>() > bars["1"]!["y"]!.GetValue<double>());
    }

    [Fact]
    public void The_still_picture_of_a_grid_has_a_narrow_form()
    {
        string source = Source().Match(Pair.ToHtml()).Groups[1].Value;

        Assert.Equal(NarrowFigure.Of(Pair).ToSvg(), Encoding.UTF8.GetString(Convert.FromBase64String(source)));
        Assert.DoesNotContain("<source", Chart.Line([1, 2]).ToHtml());
    }

    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Every_kind_of_figure_has_a_narrow_form(string name) => Assert.StartsWith("<svg", NarrowFigure.Of(Gallery.All[name]).ToSvg());

    private static JsonObject Narrow(Figure figure) => PlotlyFigure.Narrow(figure);

    [GeneratedRegex("<source [^>]*srcset=\"data:image/svg\\+xml;base64,([^\"]*)\"")]
    private static partial Regex Source();
}
