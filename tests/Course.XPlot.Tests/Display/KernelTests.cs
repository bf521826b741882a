using System.Text.Json.Nodes;
using Course.Charts.Tests;
using Course.Notebooks;

namespace Course.Charts.XPlotTests;

/// <summary>Charts of XPlot in real sessions of the kernel.</summary>
public sealed class KernelTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string library = Path.Combine(AppContext.BaseDirectory, "Course.XPlot.dll");
    private KernelProcess kernel = null!;

    public async Task InitializeAsync() => kernel = await KernelProcess.StartAsync(new KernelOptions { StartTimeout = Patience });

    public async Task DisposeAsync() => await kernel.DisposeAsync();

    [Fact]
    public async Task A_chart_that_a_student_builds_shows_itself_as_soon_as_the_library_is_loaded()
    {
        var data = Data(await RunAsync($$"""
            #r "{{library}}"
            using XPlot.Plotly;
            var chart = Chart.Plot(new[] { new Scatter { x = new[] { 1, 2, 3 }, y = new[] { 2.5, 1.5, 1.1 }, name = "loss" } });
            chart.WithTitle("Descent");
            chart
            """), "execute_result");

        Assert.Equal(["text/html", "application/vnd.plotly.v1+json", "text/plain"], data.Select(form => form.Key));
        Assert.Contains("<img src=\"data:image/svg+xml;base64,", (string?)data["text/html"]);
        Assert.Contains("data-course-chart", (string?)data["text/html"]);
        Assert.Equal("Descent", (string?)data["application/vnd.plotly.v1+json"]!["layout"]!["title"]);
        Assert.Equal([2.5, 1.5, 1.1], data["application/vnd.plotly.v1+json"]!["data"]![0]!["y"]!.AsArray().Select(y => (double)y!));
        Assert.Equal("XPlot chart \"Descent\": 1 trace (scatter)", (string?)data["text/plain"]);

        var displayed = Data(await RunAsync("display(Chart.Pie(new[] { Tuple.Create(\"a\", 1.0) }));"), "display_data");
        Assert.Contains("a pie is not among the kinds", (string?)displayed["text/html"]);
        Assert.Equal((string?)data["text/html"], (string?)Data(await RunAsync("chart.Display();"), "display_data")["text/html"]);
        Assert.Contains("data:image/svg+xml", (string?)Data(await RunAsync("new[] { chart }"), "execute_result")["text/html"]);
    }

    [Fact]
    public async Task A_figure_becomes_a_chart_and_shows_itself_as_one()
    {
        var data = Data(await RunAsync($$"""
            #r "{{library}}"
            using Course.Charts;
            Chart.Function(w => w * w, -2, 2, name: "E(w)").Path([(-1.5, 2.25), (-0.5, 0.25)], "steps").Title("A bowl").ToXPlot()
            """), "execute_result");

        Assert.Equal("XPlot chart \"A bowl\": 2 traces (scatter)", (string?)data["text/plain"]);
        Assert.Contains("<img src=\"data:image/svg+xml;base64,", (string?)data["text/html"]);
        Assert.Equal("<b>A bowl</b>", (string?)data["application/vnd.plotly.v1+json"]!["layout"]!["title"]!["text"]);
    }

    [Fact]
    public async Task Page_of_a_notebook_shows_a_chart_with_the_sites_own_plotly()
    {
        string folder = Directory.CreateTempSubdirectory("xplot-tests-").FullName;
        try
        {
            var cell = NotebookCell.Code($"#r \"{library}\"\nXPlot.Plotly.Chart.Line(new[] {{ 1.0, 2.0 }})");
            Notebook.Create("01-xplot", NotebookCell.Markdown("# XPlot"), cell).Save(Path.Combine(folder, "01-xplot.ipynb"));
            var run = Assert.Single((await new NotebookRunner(new RunOptions { Jobs = 1 }).RunAsync([Path.Combine(folder, "01-xplot.ipynb")])).Notebooks);
            Assert.True(run.Passed, run.Failure?.ToString());
            File.WriteAllText(Path.Combine(folder, "plotly.min.js"), "// a copy");
            SiteWriter.Write(new SiteOptions { OutputDirectory = Path.Combine(folder, "site"), ScriptsDirectory = folder }, [new ExecutedNotebook(run.Notebook!)], LedgerReport.Collect(new Ledger([]), []));
            string page = File.ReadAllText(Path.Combine(folder, "site", "01-xplot.html"));

            Assert.Contains("window.coursePlotlyUrl = \"scripts/plotly.min.js\"", page);
            Assert.Contains("<figure data-course-chart=\"\" data-figure=", page);
            Assert.Contains("src=\"data:image/svg+xml;base64,", page);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<CellResult> RunAsync(string code)
    {
        var result = await kernel.ExecuteAsync(code, Patience);
        Assert.True(result.Succeeded, result.Message);
        return result;
    }

    private static JsonObject Data(CellResult result, string type) => (JsonObject)Assert.Single(result.Outputs, output => (string?)output["output_type"] == type)["data"]!;
}
