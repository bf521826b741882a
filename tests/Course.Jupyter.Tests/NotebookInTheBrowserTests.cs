using Microsoft.Playwright;

namespace Course.Jupyter.Tests;

/// <summary>Notebook 01 as a student meets it in classic Jupyter: opened, run, stopped, written in, saved, opened again.</summary>
public sealed class NotebookInTheBrowserTests : IAsyncLifetime
{
    private const string Name = "01-gradient-descent-in-one-variable.ipynb";
    private readonly string _folder = Directory.CreateTempSubdirectory("notebooks-").FullName;
    private Browser? _browser;

    public async Task InitializeAsync()
    {
        if (new JupyterFactAttribute().Skip is not null) return;
        string course = Course.Notebooks.Repository.FindRoot(AppContext.BaseDirectory)!;
        File.Copy(Path.Combine(course, "notebooks", Name), Path.Combine(_folder, Name));
        _browser = await Browser.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [JupyterFact]
    public async Task A_student_runs_interrupts_completes_and_saves_and_the_charts_are_still_there_when_the_notebook_is_opened_untrusted()
    {
        int pictures;
        await using (var server = await JupyterServer.StartAsync(_folder))
        {
            var notebook = await NotebookPage.OpenAsync(_browser!, server, Name);
            await notebook.RunAllAsync();
            Assert.Equal(0, await notebook.ErrorsAsync());
            pictures = await notebook.PicturesAsync();
            Assert.True(pictures >= 8, $"{pictures} pictures");
            Assert.Equal(await notebook.Figures.CountAsync(), pictures);

            await ABusyLoopIsInterrupted(notebook);
            await ANameIsCompleted(notebook);
            await ASignatureIsShown(notebook);
            await AQuestionIsAnswered(notebook);
            await notebook.SaveAsync();
        }
        string saved = await File.ReadAllTextAsync(Path.Combine(_folder, Name));
        Assert.Contains("variables are kept", saved);

        // A server with another key: the notebook comes from somebody else, and its scripts are taken out.
        await using var stranger = await JupyterServer.StartAsync(_folder);
        var reopened = await NotebookPage.OpenAsync(_browser!, stranger, Name);
        Assert.Equal("Not Trusted", (await reopened.Page.InnerTextAsync("#notification_trusted")).Trim());
        await reopened.Page.Locator(".output figure").First.ScrollIntoViewIfNeededAsync();
        await ScreenshotAsync(reopened, "untrusted");
        Assert.Equal(pictures, await reopened.PicturesAsync());
    }

    [PlotlyFact]
    public async Task Charts_turn_interactive_where_plotly_can_be_had()
    {
        await using var server = await JupyterServer.StartAsync(_folder);
        var notebook = await NotebookPage.OpenAsync(_browser!, server, Name, withPlotly: true);
        await notebook.RunAllAsync();
        Assert.Equal(0, await notebook.ErrorsAsync());
        var waiting = notebook.Page.Locator("figure[data-course-chart]");
        int charts = await waiting.CountAsync();
        Assert.True(charts >= 8, $"{charts} charts");
        for (int i = 0; i < charts; i++)
        {
            await waiting.Nth(i).ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(waiting.Nth(i)).ToHaveAttributeAsync("data-course-chart", "interactive", new() { Timeout = 60_000 });
            await Assertions.Expect(waiting.Nth(i).Locator(".js-plotly-plot .plot-container").First).ToBeVisibleAsync();
        }
        await ScreenshotAsync(notebook, "interactive");
    }

    private static async Task ABusyLoopIsInterrupted(NotebookPage notebook)
    {
        var cell = await notebook.NewCellAsync("var kept = 41;\nlong n = 0;\nConsole.WriteLine(\"running\");\nwhile (true) n++;");
        await notebook.RunCellAsync();
        await Assertions.Expect(cell.Locator(".output_stdout")).ToContainTextAsync("running");
        await notebook.InterruptAsync();
        await Assertions.Expect(cell.Locator(".output_error")).ToContainTextAsync("variables are kept");
    }

    private static async Task ANameIsCompleted(NotebookPage notebook)
    {
        var cell = await notebook.NewCellAsync("kept + (int)Math.Ma");
        await notebook.Page.Keyboard.PressAsync("Tab");
        var choices = notebook.Page.Locator("#complete option");
        await Assertions.Expect(choices.First).ToBeVisibleAsync();
        Assert.Contains("Max", await choices.AllInnerTextsAsync());
        await notebook.Page.Keyboard.PressAsync("Enter");
        await notebook.Page.Keyboard.InsertTextAsync("(1.0, 0.5)");
        await notebook.RunCellAsync();
        await Assertions.Expect(cell.Locator(".output_result, .output_area .output_text").Last).ToContainTextAsync("42");
    }

    private static async Task ASignatureIsShown(NotebookPage notebook)
    {
        await notebook.NewCellAsync("Math.Sqrt");
        await notebook.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(notebook.Page.Locator(".tooltiptext")).ToContainTextAsync("double Math.Sqrt(double d)");
        await notebook.Page.Keyboard.PressAsync("Escape");
    }

    private static async Task AQuestionIsAnswered(NotebookPage notebook)
    {
        var cell = await notebook.NewCellAsync("var name = await GetInputAsync(\"who?\");\n\"hello \" + name");
        await notebook.RunCellAsync();
        await cell.Locator("input.raw_input").FillAsync("Ada");
        await cell.Locator("input.raw_input").PressAsync("Enter");
        await Assertions.Expect(cell.Locator(".output_result, .output_area .output_text").Last).ToContainTextAsync("hello Ada");
    }

    /// <summary>For looking at: COURSE_SCREENSHOTS names a folder.</summary>
    private static async Task ScreenshotAsync(NotebookPage notebook, string name)
    {
        if (Environment.GetEnvironmentVariable("COURSE_SCREENSHOTS") is { Length: > 0 } folder)
            await notebook.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
