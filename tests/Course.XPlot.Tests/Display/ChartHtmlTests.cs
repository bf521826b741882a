using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Course.Charts.Tests;
using XPlot.Plotly;
using XChart = XPlot.Plotly.Chart;

namespace Course.Charts.XPlotTests;

public partial class ChartHtmlTests
{
    [Fact]
    public void Chart_is_a_picture_that_the_script_of_our_figures_makes_interactive()
    {
        string html = ChartHtml.Render(Titled());

        Assert.Contains("<title>A line</title>", Picture(html));
        Assert.True(html.IndexOf("<img src=\"data:image/svg+xml;base64,", StringComparison.Ordinal) < html.IndexOf("<script>", StringComparison.Ordinal));
        Assert.Equal(Script(Chart.Line([1, 2]).ToHtml()), Script(html));
        Assert.Contains("max-width:900px", html);
    }

    [Fact]
    public void Json_on_the_page_is_what_that_script_reads()
    {
        var json = Data(ChartHtml.Render(Titled()));

        Assert.Equal("A line", (string?)json["layout"]!["title"]!["text"]);
        Assert.Equal(500, (double)json["layout"]!["height"]!);
        Assert.Null(json["layout"]!["width"]);
        Assert.Equal(100, (int)json["layout"]!["margin"]!["t"]!);
        Assert.True((bool)json["config"]!["responsive"]!);
        Assert.Equal([1.5, 2.5], json["data"]![0]!["y"]!.AsArray().Select(y => (double)y!));
    }

    [Fact]
    public void Chart_without_a_figure_says_what_it_is_and_is_drawn_where_scripts_run()
    {
        var chart = XChart.Pie(new[] { Tuple.Create("a<b", 1.0), Tuple.Create("c", 2.0) });
        chart.WithTitle("Shares");
        string html = ChartHtml.Render(chart);

        Assert.DoesNotContain("<img", html[..html.IndexOf("<script>", StringComparison.Ordinal)]);
        Assert.Contains("XPlot chart &quot;Shares&quot;: 1 trace (pie). It is drawn where scripts run; there is no still picture of it: a pie is not among the kinds", html);
        Assert.Equal("pie", (string?)Data(html)["data"]![0]!["type"]);
        Assert.Equal("a<b", (string?)Data(html)["data"]![0]!["labels"]![0]);
    }

    [Fact]
    public void Caption_of_the_figure_is_kept_where_it_was() =>
        Assert.Contains("said below</figcaption>", ChartHtml.Render(Chart.Line([1, 2]).Caption("said below").ToXPlot()));

    [Fact]
    public void Diagram_stays_the_picture_that_it_is() =>
        Assert.Equal(Gallery.All["graph"].ToHtml(), ChartHtml.Render(Gallery.All["graph"].ToXPlot()));

    [Fact]
    public void Layout_may_be_missing_and_titles_may_be_objects()
    {
        Assert.Equal("XPlot chart: 1 trace (scatter)", ChartJson.Describe(XChart.Line(new[] { 1.0 })));
        Assert.Equal("XPlot chart \"One & two\": 2 traces (scatter)", ChartJson.Describe(Chart.Line([1, 2]).Line([2, 3]).Title("One & two").ToXPlot()));
    }

    private static PlotlyChart Titled()
    {
        var chart = XChart.Line(new[] { 1.5, 2.5 });
        chart.WithTitle("A line");
        return chart;
    }

    private static string Picture(string html) => Encoding.UTF8.GetString(Convert.FromBase64String(Base64().Match(html).Groups[1].Value));

    private static JsonNode Data(string html) => JsonNode.Parse(WebUtility.HtmlDecode(Figure().Match(html).Groups[1].Value))!;

    private static string Script(string html) => html[html.IndexOf("<script>", StringComparison.Ordinal)..];

    [GeneratedRegex("svg\\+xml;base64,([^\"]*)\"")]
    private static partial Regex Base64();

    [GeneratedRegex("data-figure='([^']*)'")]
    private static partial Regex Figure();
}
