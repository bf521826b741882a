using Course.Charts.Tests;
using XPlot.Plotly;
using XChart = XPlot.Plotly.Chart;
using XLayout = XPlot.Plotly.Layout.Layout;

namespace Course.Charts.XPlotTests;

/// <summary>Which figure a chart is taken for, and which charts are taken for none.</summary>
public class StillPictureTests
{
    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void A_figure_comes_back_from_its_chart(string name) => Assert.Equal(Gallery.All[name].ToSvg(), Gallery.All[name].ToXPlot().ToFigure()!.ToSvg());

    [Fact]
    public void A_figure_whose_chart_got_other_titles_and_another_size_has_them_too()
    {
        var chart = Gallery.All["contour"].ToXPlot();
        chart.WithTitle("Other title");
        chart.WithYTitle("other w");
        chart.WithHeight(700);
        chart.WithWidth(620);
        var expected = Gallery.All["contour"].Title("Other title").YTitle("other w");

        Assert.True(StillPicture.Of(chart, out string? reason) is not null, reason);
        Assert.Equal(expected.ToSvg(), chart.ToFigure()!.Size(640, 400).ToSvg());
        Assert.Equal((620, 700), (chart.ToFigure()!.Layout.Width, chart.ToFigure()!.Layout.Height));
    }

    [Fact]
    public void A_figure_whose_chart_got_another_layout_is_read_from_it()
    {
        var chart = Chart.Line([1, 2, 4], name: "one").LogY().Title("Before").ToXPlot();
        chart.WithLayout(new XLayout { title = "After" });

        var figure = chart.ToFigure()!;
        Assert.Equal(("After", false), (figure.Layout.Title, figure.Layout.Y.Log));
        Assert.Equal([1.0, 2, 4], Assert.IsType<LineTrace>(Assert.Single(figure.Traces)).Y);
    }

    [Fact]
    public void Lines_and_points_of_students_charts_keep_values_names_and_looks()
    {
        var chart = XChart.Plot(
            new[]
            {
                new Scatter { x = new[] { 1.0, 2, 3 }, y = new[] { 4.0, double.NaN, 6 }, name = "a &lt; <b>b</b>", line = new Line { color = "tomato", dash = "dot", width = 3.0 } },
                new Scatter { y = new[] { 1, 2, 3 }, mode = "markers", marker = new Marker { color = "rgb(0, 128, 255)", size = 9 } },
                new Scatter { y = Enumerable.Range(0, 30).ToArray(), showlegend = false },
            },
            new XLayout { title = "Loss<br>over time", xaxis = new Xaxis { title = "step" }, yaxis = new Yaxis { type = "log", range = new[] { -1.0, 2.0 } } });
        var figure = chart.ToFigure()!;

        var (line, points, plain) = ((LineTrace)figure.Traces[0], (LineTrace)figure.Traces[1], (LineTrace)figure.Traces[2]);
        Assert.Equal((true, true, true, "a < b", "#FF6347", 3.0), (line.Joined, line.Markers, line.Dashed, line.Name, line.Color, line.Width));
        Assert.Equal([4, double.NaN, 6], line.Y);
        Assert.Equal((false, true, "trace 1", "#0080FF", 9.0), (points.Joined, points.Markers, points.Name, points.Color, points.MarkerSize));
        Assert.Equal([0.0, 1, 2], points.X);
        Assert.Equal((true, false, null, "#2CA02C"), (plain.Joined, plain.Markers, plain.Name, plain.Color));
        Assert.Equal(("Loss over time", "step", true), (figure.Layout.Title, figure.Layout.X.Title, figure.Layout.Y.Log));
        Assert.Equal(0.1, figure.Layout.Y.Range!.Value.From, 1e-12);
        Assert.Equal(100, figure.Layout.Y.Range!.Value.To, 1e-12);
        Assert.Equal((900, 500), (figure.Layout.Width, figure.Layout.Height));
    }

    [Fact]
    public void Charts_made_by_name_are_read()
    {
        Assert.Equal([2.0, 3], Assert.IsType<LineTrace>(Assert.Single(XChart.Line(new[] { 2.0, 3 }).ToFigure()!.Traces)).Y);
        Assert.Equal([5.0, 7], Assert.IsType<LineTrace>(Assert.Single(XChart.Scatter(new[] { Tuple.Create(5.0, 1.0), Tuple.Create(7.0, 2.0) }).ToFigure()!.Traces)).X);
        var area = XChart.Area(new[] { 1.0, -2 }).ToFigure()!;
        Assert.Equal([0.0, 0], Assert.IsType<BandTrace>(area.Traces[0]).Lower);
        Assert.Equal([1.0, -2], Assert.IsType<BandTrace>(area.Traces[0]).Upper);
        Assert.Null(Assert.IsType<LineTrace>(area.Traces[1]).Name);
        var between = XChart.Plot(new[] { new Scatter { y = new[] { 1, 2 } }, new Scatter { y = new[] { 3, 5 }, fill = "tonexty" } }).ToFigure()!;
        Assert.Equal([1.0, 2], Assert.IsType<BandTrace>(between.Traces[1]).Lower);
        var columns = Assert.IsType<BarTrace>(Assert.Single(XChart.Column(new[] { Tuple.Create("SGD", 0.9), Tuple.Create("Adam", 0.95) }).ToFigure()!.Traces));
        Assert.Equal(["SGD", "Adam"], columns.Categories!);
        Assert.Equal([0.9, 0.95], columns.Y);
    }

    [Fact]
    public void Histograms_heatmaps_contours_and_surfaces_are_read()
    {
        double[][] z = [[1, 2, 3], [4, 5, 7]];
        var histogram = Read<HistogramTrace>(new Histogram { x = new[] { 0.0, 1, 1, 2 }, nbinsx = 2 });
        Assert.Equal([1.0, 3], histogram.Heights);
        var heatmap = Read<HeatmapTrace>(new Heatmap { z = z, x = new[] { "a", "b", "c" }, zmin = 0, zmax = 10, colorscale = "Viridis", showscale = false });
        Assert.Equal(((0.0, 10.0), ColorScale.Viridis, false, null, 7.0), (heatmap.Range, heatmap.Scale, heatmap.ShowScale, heatmap.RowNames, heatmap.Z[1, 2]));
        Assert.Equal(["a", "b", "c"], heatmap.ColumnNames!);
        Assert.False(XChart.Plot(new Heatmap { z = z }).ToFigure()!.Layout.Y.Reversed);
        var contour = Read<ContourTrace>(new XPlot.Plotly.Contour { z = z, x = new[] { 0.0, 1, 2 }, contours = new Contours { start = 2, end = 6, size = 2, coloring = "lines" } });
        Assert.Equal([2.0, 4, 6], contour.Levels);
        Assert.False(contour.Filled);
        Assert.Equal([0.0, 1], Read<SurfaceTrace>(new Surface { z = z }).Y);
    }

    [Fact]
    public void Lines_across_and_texts_are_read()
    {
        var layout = new XLayout
        {
            xaxis = new Xaxis { type = "log" },
            shapes = [new XPlot.Plotly.Shape { type = "line", xref = "paper", x0 = 0, x1 = 1, y0 = 2.5, y1 = 2.5, line = new Line { color = "#f00" } }],
            annotations = [new Annotation { x = 1, y = 3, text = "here", showarrow = false }],
        };
        var figure = XChart.Plot(new Scatter { x = new[] { 1, 10, 100 }, y = new[] { 1, 2, 3 } }, layout).ToFigure()!;

        Assert.Equal(new ReferenceLine(true, 2.5, null, "#FF0000"), Assert.Single(figure.Layout.Lines));
        Assert.Equal(new Note(10, 3, "here"), Assert.Single(figure.Layout.Notes));
    }

    public static TheoryData<string, PlotlyChart> Others => new()
    {
        { "a pie is not among the kinds", XChart.Pie(new[] { Tuple.Create("a", 1.0) }) },
        { "its bars lie", XChart.Bar(new[] { Tuple.Create("a", 1.0) }) },
        { "its points differ in marker.size", XChart.Bubble(new[] { Tuple.Create(1.0, 2.0, 3.0), Tuple.Create(1.0, 2.0, 4.0) }) },
        { "a candlestick is not", XChart.Candlestick(new[] { Tuple.Create("d", 1.0, 2.0, 3.0, 4.0) }) },
        { "x are not numbers", XChart.Line(new[] { Tuple.Create(new DateTime(2026, 1, 5), 1.0) }) },
        { "an axis is of type date", XChart.Plot(new Scatter { y = new[] { 1 } }, new XLayout { xaxis = new Xaxis { type = "date" } }) },
        { "more than one pair of axes", XChart.Plot(new Scatter { y = new[] { 1 }, yaxis = "y2" }, new XLayout { title = "t" }) },
        { "its layout has yaxis2", XChart.Plot(new Scatter { y = new[] { 1 } }, new XLayout { yaxis2 = new Yaxis() }) },
        { "its bars are placed by stack", XChart.Plot(new[] { new Bar { y = new[] { 1 } }, new Bar { y = new[] { 1 } } }, new XLayout { barmode = "stack" }) },
        { "a text at each point", XChart.Plot(new Scatter { y = new[] { 1 }, mode = "text", text = new[] { "a" } }) },
        { "a scatter has error_y", XChart.Plot(new Scatter { y = new[] { 1 }, error_y = new Error_y { value = 1 } }) },
        { "not of the type that plotly expects", XChart.Plot(new Scatter { y = new[] { 1 } }, new XLayout { xaxis = new Xaxis { type = 5 } }) },
        { "it shows no trace", XChart.Plot(new Scatter { y = new[] { 1 }, visible = "legendonly" }) },
        { "a trace is empty", XChart.Plot(new Scatter { y = Array.Empty<double>() }) },
        { "it shows no trace", XChart.Plot(Array.Empty<Scatter>()) },
        { "y is not ascending", XChart.Plot(new Surface { z = new[] { new[] { 1.0, 2 }, [3, 4] }, y = new[] { 2.0, 1 } }) },
    };

    [Theory, MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public void What_our_figures_do_not_have_is_refused_and_named(string reason, PlotlyChart chart)
    {
        Assert.Null(StillPicture.Of(chart, out string? given));
        Assert.Contains(reason, given);
        Assert.Null(chart.ToFigure());
    }

    private static T Read<T>(XPlot.Plotly.Trace trace) where T : Trace => Assert.IsType<T>(Assert.Single(XChart.Plot(trace).ToFigure()!.Traces));
}
