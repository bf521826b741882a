using System.Text.Json.Nodes;

namespace Course.Charts.Tests;

public class PlotlyFigureTests
{
    [Fact]
    public void Line_has_plotlys_field_names()
    {
        var trace = Data(Chart.Line([1, 2], [3, 4], name: "a", color: "blue", dashed: true))[0]!;

        Assert.Equal("scatter", Text(trace["type"]));
        Assert.Equal("lines", Text(trace["mode"]));
        Assert.Equal("[1,2]", trace["x"]!.ToJsonString());
        Assert.Equal("[3,4]", trace["y"]!.ToJsonString());
        Assert.Equal("dash", Text(trace["line"]!["dash"]));
        Assert.Equal("#0072B2", Text(trace["line"]!["color"]));
    }

    [Fact]
    public void Log_axis_has_its_type_and_a_range_in_powers_of_ten()
    {
        var axis = Chart.Line([1, 10, 1000]).LogY().YRange(1, 1000).ToPlotly()["layout"]!["yaxis"]!;

        Assert.Equal("log", Text(axis["type"]));
        Assert.Equal([0, 3], axis["range"]!.AsArray().Select(v => Math.Round(v!.GetValue<double>(), 12)));
    }

    [Fact]
    public void Powers_of_ten_are_as_large_as_other_labels_though_plotly_enlarges_them()
    {
        var axis = Chart.Line([1, 10, 1000]).LogY().YRange(1, 1000).ToPlotly()["layout"]!["yaxis"]!;

        Assert.Equal(1, axis["dtick"]!.GetValue<double>());
        Assert.Equal(Theme.TickSize, 1.25 * axis["tickfont"]!["size"]!.GetValue<double>(), 12);
    }

    [Fact]
    public void A_log_axis_of_a_decade_has_the_labels_of_the_still_picture()
    {
        var axis = Chart.Line([20, 300]).LogY().YRange(20, 300).ToPlotly()["layout"]!["yaxis"]!;

        Assert.Equal(["20", "50", "100", "200"], axis["ticktext"]!.AsArray().Select(Text));
        Assert.Equal("[20,50,100,200]", axis["tickvals"]!.ToJsonString());
    }

    [Fact]
    public void A_small_panel_labels_every_few_decades()
    {
        var panel = Chart.Line([1e-14, 0.1], [1, 2]).LogX();
        var axis = Chart.SmallMultiples(3, panel, panel, panel).ToPlotly()["layout"]!["xaxis"]!;

        Assert.InRange(axis["dtick"]!.GetValue<double>(), 3, 10);
    }

    [Fact]
    public void Large_numbers_are_written_out()
    {
        var axis = Chart.Line([0, 800_000]).ToPlotly()["layout"]!["yaxis"]!;

        Assert.Equal("none", Text(axis["exponentformat"]));
        Assert.True(axis["separatethousands"]!.GetValue<bool>());
    }

    [Fact]
    public void A_long_panel_title_is_broken_before_it_runs_into_its_neighbour()
    {
        static Figure Grid(string title) => Chart.SmallMultiples(2, Chart.Line([1, 2]).Title(title), Chart.Line([1, 2]).Title("short"));
        static int Top(Figure figure) => figure.ToPlotly()["layout"]!["margin"]!["t"]!.GetValue<int>();
        var broken = Grid("a title that is much longer than half of the picture is wide");

        Assert.Contains("<br>", Text(broken.ToPlotly()["layout"]!["annotations"]![0]!["text"]));
        Assert.DoesNotContain("<br>", Text(broken.ToPlotly()["layout"]!["annotations"]![1]!["text"]));
        Assert.True(Top(broken) > Top(Grid("short")));
    }

    [Fact]
    public void A_label_at_the_right_end_stands_left_of_its_line()
    {
        var marks = Chart.Line([0, 10], [0, 1]).XRange(0, 10).VLine(1, "the first edge").VLine(9.9, "the last edge").Note(9.9, 0.5, "here it ends").ToPlotly()["layout"]!["annotations"]!.AsArray();

        Assert.Equal(["left", "right", "right"], marks.Select(mark => Text(mark!["xanchor"])));
    }

    [Fact]
    public void A_title_longer_than_its_axis_is_broken()
    {
        var layout = Chart.Line([1, 2]).YTitle("gradient by z, as a share of the gradient that the last layer receives").XTitle("step").ToPlotly()["layout"]!;

        Assert.Contains("<br>", Text(layout["yaxis"]!["title"]!["text"]));
        Assert.Equal("step", Text(layout["xaxis"]!["title"]!["text"]));
    }

    [Fact]
    public void Panels_have_axes_of_their_own()
    {
        var json = Chart.SmallMultiples(2, Chart.Line([1, 2]), Chart.Line([3, 4])).ToPlotly();

        Assert.Equal(["x", "x2"], json["data"]!.AsArray().Select(t => Text(t!["xaxis"])));
        var (first, second) = (json["layout"]!["xaxis"]!["domain"]!, json["layout"]!["xaxis2"]!["domain"]!);
        Assert.True(first[1]!.GetValue<double>() < second[0]!.GetValue<double>());
    }

    [Fact]
    public void Uneven_levels_become_even_ones_with_their_true_labels()
    {
        var trace = Data(Chart.Contour((x, y) => x, (0, 100), (0, 1), at: [1, 10, 100]))[0]!;

        Assert.Equal("[0,1,2]", trace["colorbar"]!["tickvals"]!.ToJsonString());
        Assert.Equal(["1", "10", "100"], trace["colorbar"]!["ticktext"]!.AsArray().Select(Text));
        Assert.Equal(1, trace["contours"]!["size"]!.GetValue<int>());
    }

    [Fact]
    public void Matrix_stands_with_row_zero_on_top()
    {
        var range = Chart.Heatmap(new double[,] { { 1, 2 }, { 3, 4 } }).ToPlotly()["layout"]!["yaxis"]!["range"]!;

        Assert.True(range[0]!.GetValue<double>() > range[1]!.GetValue<double>());
    }

    [Fact]
    public void Animation_has_a_frame_and_a_slider_step_for_each_item()
    {
        var json = Chart.Animation([1, 2, 3], k => Chart.Line([0, k]), k => $"step {k}").ToPlotly();

        Assert.Equal(3, json["frames"]!.AsArray().Count);
        Assert.Equal(["step 1", "step 2", "step 3"], json["layout"]!["sliders"]![0]!["steps"]!.AsArray().Select(s => Text(s!["label"])));
    }

    [Fact]
    public void Animation_shows_the_axis_titles_of_the_whole()
    {
        var layout = Chart.Animation([1, 2], k => Chart.Line([0, k]).YTitle("own"), k => $"step {k}").XTitle("step").YTitle("loss").ToPlotly()["layout"]!;

        Assert.Equal("step", Text(layout["xaxis"]!["title"]!["text"]));
        Assert.Equal("own", Text(layout["yaxis"]!["title"]!["text"]));
    }

    [Fact]
    public void Slider_leaves_room_for_a_long_last_label()
    {
        static double Length(string name) => Chart.Animation([1, 2], k => Chart.Line([0, k]), _ => name).ToPlotly()["layout"]!["sliders"]![0]!["len"]!.GetValue<double>();

        Assert.Equal(1, Length("1"));
        Assert.InRange(Length("all messages passed on, step 30"), 0.5, 0.95);
    }

    private static JsonArray Data(Figure figure) => figure.ToPlotly()["data"]!.AsArray();

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
