using System.Text;
using System.Xml.Linq;

namespace Course.Charts.Tests;

public class FigureTests
{
    [Fact]
    public void Adding_a_trace_leaves_the_first_figure_as_it_was()
    {
        var one = Chart.Line([1, 2, 3]);

        var two = one.Line([3, 2, 1]);

        Assert.Single(one.Traces);
        Assert.Equal(2, two.Traces.Count);
    }

    [Fact]
    public void Line_of_y_alone_runs_over_zero_one_two()
    {
        var trace = Assert.IsType<LineTrace>(Chart.Line([5, 6, 7]).Traces[0]);

        Assert.Equal([0, 1, 2], trace.X);
    }

    [Fact]
    public void Ten_thousand_points_make_a_picture_below_a_hundred_kilobytes()
    {
        var random = new Random(7);
        double[] noise = [.. Enumerable.Range(0, 10_000).Select(_ => random.NextDouble())];

        Assert.InRange(Chart.Line(noise).ToSvg().Length, 2_000, 100_000);
        Assert.InRange(Chart.Scatter(noise, [.. noise.Reverse()]).ToSvg().Length, 2_000, 100_000);
        Assert.InRange(Chart.Path(noise, noise.Skip(1).Append(0)).ToSvg().Length, 2_000, 100_000);
    }

    [Fact]
    public void Large_grids_make_a_small_picture()
    {
        var random = new Random(7);
        var noise = new double[300, 64];
        for (var i = 0; i < 300; i++)
            for (var j = 0; j < 64; j++) noise[i, j] = random.NextDouble();

        Assert.InRange(Chart.Heatmap(noise).ToSvg().Length, 2_000, 120_000);
        Assert.InRange(Chart.Surface((x, y) => x * y, (-1, 1), (-1, 1), resolution: 200).ToSvg().Length, 2_000, 100_000);
        Assert.InRange(Chart.Contour((x, y) => Math.Sin(5 * x) * Math.Sin(5 * y), (-3, 3), (-3, 3), filled: true).ToSvg().Length, 2_000, 100_000);
    }

    [Fact]
    public void Missing_values_split_the_line()
    {
        var svg = Chart.Line([1, 2, double.NaN, 4, double.PositiveInfinity, 6, 7]).ToSvg();

        var line = XDocument.Parse(svg).Descendants().Single(e => e.Attribute("stroke-width")?.Value == "2.2" && e.Name.LocalName == "path");
        Assert.Equal(2, line.Attribute("d")!.Value.Count(c => c == 'M'));
        Assert.Contains("\"y\":[1,2,null,4,null,6,7]", Chart.Line([1, 2, double.NaN, 4, double.PositiveInfinity, 6, 7]).ToJson());
    }

    [Fact]
    public void Figure_of_missing_values_alone_still_draws_its_axes() =>
        Assert.Contains("step", Chart.Line([double.NaN, double.NaN]).XTitle("step").ToSvg());

    [Theory]
    [InlineData(1e-300, 1e300)]
    [InlineData(-1e308, 1e308)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    [InlineData(1e15, 1e15 + 1)]
    public void Extreme_values_make_a_picture(double a, double b) => XDocument.Parse(Chart.Line([a, b, a]).ToSvg());

    [Theory]
    [InlineData(1e-300, 1e300)]
    [InlineData(5e-324, 1)]
    [InlineData(0.5, 0.5)]
    public void Extreme_values_on_a_log_axis_make_a_picture(double a, double b) => XDocument.Parse(Chart.Line([a, b, a]).LogY().ToSvg());

    [Fact]
    public void Markup_in_names_is_shown_not_obeyed()
    {
        var figure = Chart.Line([1, 2], name: "<b>a & b</b>").Line([2, 1], name: "it's \"y\"").Title("p < 0.05 <script>alert(1)</script>\u0001");

        XDocument.Parse(figure.ToSvg());
        Assert.DoesNotContain("<script>alert", figure.ToHtml());
        Assert.Contains("p &lt; 0.05", figure.ToPlotly()["layout"]!["title"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void Dashed_lines_of_one_name_are_listed_once()
    {
        var figure = Chart.Line([3, 2], name: "a").Line([2, 1], name: "b").Line([3, 2], name: "predicted", dashed: true).Line([2, 1], name: "predicted", dashed: true);

        Assert.Equal(1, Texts(figure).Count(t => t == "predicted"));
        Assert.Equal(1, figure.ToPlotly()["data"]!.AsArray().Count(t => t!["name"]!.GetValue<string>() == "predicted" && t["showlegend"]!.GetValue<bool>()));
    }

    [Fact]
    public void A_name_in_one_color_is_listed_once_though_it_is_a_line_here_and_marks_there()
    {
        var figure = Chart.SmallMultiples(2, Chart.Line([3, 2], name: "a").Line([1, 1], name: "b"), Chart.Scatter([3, 2], name: "a").Scatter([1, 1], name: "b"));

        Assert.Equal(["a", "b"], Texts(figure).Where(t => t is "a" or "b"));
        Assert.Equal(2, figure.ToPlotly()["data"]!.AsArray().Count(t => t!["showlegend"]!.GetValue<bool>()));
    }

    [Fact]
    public void Single_trace_has_no_legend() => Assert.DoesNotContain("lonely", Texts(Chart.Line([3, 2], name: "lonely")));

    [Fact]
    public void Long_title_is_broken_into_lines()
    {
        var title = string.Join(" ", Enumerable.Repeat("convergence", 14));

        Assert.True(Texts(Chart.Line([1, 2]).Title(title)).Count(t => t.StartsWith("convergence")) >= 2);
    }

    [Fact]
    public void Title_of_an_axis_that_is_too_short_for_it_is_broken_into_lines()
    {
        string title = "gradient by z, as a share of the gradient that the last layer receives";

        Assert.Contains(title, Texts(Chart.Line([1, 2]).YTitle(title).Size(640, 640)));
        Assert.DoesNotContain(title, Texts(Chart.Line([1, 2]).YTitle(title).Size(640, 240)));
        Assert.Contains(Texts(Chart.Line([1, 2]).YTitle(title).Size(640, 240)), t => t.EndsWith("receives"));
    }

    [Fact]
    public void Shared_titles_of_a_grid_stand_at_its_border()
    {
        var figure = Chart.SmallMultiples(2, Chart.Line([1, 2]), Chart.Line([1, 2]), Chart.Line([1, 2]), Chart.Line([1, 2])).XTitle("step").YTitle("loss");

        Assert.Equal(2, Texts(figure).Count(t => t == "step"));
        Assert.Equal(2, Texts(figure).Count(t => t == "loss"));
    }

    [Fact]
    public void Shared_axes_give_every_panel_the_same_range()
    {
        var layout = Chart.SmallMultiples(new[] { 1.0, 100.0 }, top => Chart.Line([0, top]), sharedAxes: true).ToPlotly()["layout"]!;

        Assert.Equal(layout["yaxis"]!["range"]!.ToJsonString(), layout["yaxis2"]!["range"]!.ToJsonString());
    }

    [Fact]
    public void The_picture_in_html_is_the_svg_and_its_words_are_read_to_those_who_cannot_see_it()
    {
        var figure = Chart.Line([1, 2], name: "a & b").Title("Up \"there\"");
        var image = XElement.Parse("<img " + figure.ToHtml().Split("<img ")[1].Split('>')[0] + "/>");

        Assert.Equal(figure.ToSvg(), Encoding.UTF8.GetString(Convert.FromBase64String(image.Attribute("src")!.Value.Split("base64,")[1])));
        Assert.StartsWith("Up \"there\". line \"a & b\".", image.Attribute("alt")!.Value);
    }

    [Fact]
    public void Caption_stands_below_the_picture()
    {
        var html = Chart.Line([1, 2]).Caption("What to notice: a < b").ToHtml();

        Assert.True(html.IndexOf("<figcaption", StringComparison.Ordinal) > html.IndexOf("<img", StringComparison.Ordinal));
        Assert.Contains("What to notice: a &lt; b</figcaption>", html);
    }

    private static List<string> Texts(Figure figure) =>
        [.. XDocument.Parse(figure.ToSvg()).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
}
