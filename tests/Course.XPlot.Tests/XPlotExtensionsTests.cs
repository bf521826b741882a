using System.Text.Json.Nodes;
using Course.Charts.Tests;
using XPlot.Plotly;

namespace Course.Charts.XPlotTests;

/// <summary>A figure and its XPlot chart hold the same, attribute by attribute.</summary>
public class XPlotExtensionsTests
{
    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Chart_has_all_traces_and_the_whole_layout_of_the_figure(string name)
    {
        var (figure, chart) = (Gallery.All[name].ToPlotly(), ChartJson.Of(Gallery.All[name].ToXPlot()));
        var layout = (JsonObject)chart["layout"]!;
        Assert.True(layout.Remove("width"));
        // whole either way
        Assert.Equal((double)(int)figure["layout"]!["height"]!, (double)layout["height"]!);
        figure["layout"]!["height"] = layout["height"]!.DeepClone();
        // the slider and the buttons of an animation are tested below
        foreach (var json in new[] { (JsonObject)figure["layout"]!, layout })
            foreach (string control in new[] { "sliders", "updatemenus" }) json.Remove(control);

        Assert.True(figure["data"]!.AsArray().Count > 0);
        AssertSame(figure["data"], chart["data"]);
        AssertSame(figure["layout"], layout);
    }

    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Page_of_XPlot_itself_holds_the_chart_and_the_plotly_that_figures_are_written_for(string name)
    {
        string page = Gallery.All[name].ToXPlot().GetHtml();

        Assert.Contains($"<script src=\"{FigureChart.Plotly}\"></script>", page);
        Assert.Contains(FigureChart.Plotly, Gallery.All["line"].ToHtml());
        Assert.Contains("Plotly.newPlot(", page);
    }

    [Fact]
    public void Every_step_of_an_animations_slider_sets_the_traces_to_those_of_its_frame()
    {
        var figure = Gallery.All["animation"].ToPlotly();
        var layout = ChartJson.Of(Gallery.All["animation"].ToXPlot())["layout"]!;
        var steps = layout["sliders"]![0]!["steps"]!.AsArray();

        Assert.Null(layout["updatemenus"]);
        Assert.Equal(figure["frames"]!.AsArray().Count, steps.Count);
        for (int i = 0; i < steps.Count; i++)
        {
            Assert.Equal("restyle", (string?)steps[i]!["method"]);
            Assert.Equal($"step {i}", (string?)steps[i]!["label"]);
            AssertSame(new JsonArray(0, 1), steps[i]!["args"]![1]);
            var traces = figure["frames"]![i]!["data"]!.AsArray();
            // of the graph nothing changes, of the path its points and the looks of each
            var changes = (JsonObject)steps[i]!["args"]![0]!;
            Assert.Equal(["marker.color", "marker.size", "x", "y"], changes.Select(change => change.Key).Order(StringComparer.Ordinal));
            foreach (var (attribute, values) in changes)
                for (int trace = 0; trace < 2; trace++)
                    AssertSame(attribute.Split('.').Aggregate(traces[trace], (part, key) => part?[key]), values![trace]);
        }
    }

    [Fact]
    public void Own_methods_of_XPlot_change_what_they_name_and_nothing_else()
    {
        var figure = Chart.Line([1, 2, 4], name: "one").Line([1, 3, 9], name: "two").LogY().Title("Before").XTitle("step").Caption("said below");
        var chart = figure.ToXPlot();
        var before = ChartJson.Of(chart);
        chart.WithTitle("After");
        chart.WithXTitle("k");
        chart.WithLabels(["first", "second"]);
        chart.WithLegend(false);
        chart.WithSize(500, 300);
        var after = ChartJson.Of(chart);

        Assert.Equal("After", (string?)after["layout"]!["title"]!["text"]);
        Assert.Equal("k", (string?)after["layout"]!["xaxis"]!["title"]!["text"]);
        Assert.Equal(["first", "second"], after["data"]!.AsArray().Select(trace => (string?)trace!["name"]));
        Assert.False((bool)after["layout"]!["showlegend"]!);
        Assert.Equal((500.0, 300.0), ((double)after["layout"]!["width"]!, (double)after["layout"]!["height"]!));
        (after["layout"]!["title"]!["text"], after["layout"]!["xaxis"]!["title"]!["text"]) = ("<b>Before</b>", "step");
        (after["layout"]!["showlegend"], after["layout"]!["width"], after["layout"]!["height"]) = (true, 640.0, 400.0);
        (after["data"]![0]!["name"], after["data"]![1]!["name"]) = ("one", "two");
        AssertSame(before, after);
    }

    [Fact]
    public void Texts_that_look_like_dates_stay_texts() =>
        Assert.Equal("2026-01-05T00:00:00Z", (string?)ChartJson.Of(Chart.Line([1], name: "2026-01-05T00:00:00Z").Title("t").ToXPlot())["data"]![0]!["name"]);

    [Fact]
    public void Size_of_the_chart_is_that_of_the_figure()
    {
        var chart = Chart.Line([1, 2]).Size(500, 300).ToXPlot();

        Assert.Equal((500, 300), (chart.Width, chart.Height));
    }

    [Fact]
    public void Nothing_is_no_figure() => Assert.Throws<ArgumentNullException>(() => ((Figure)null!).ToXPlot());

    private static void AssertSame(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected?.ToJsonString()}\nactual   {actual?.ToJsonString()}");
}
