namespace Course.Cli.Tests;

public sealed class CheckVerbTests : IDisposable
{
    private const string Library = "// dotnet build -c Release Course.sln\n#r \"../artifacts/bin/Course.Charts/release/Course.dll\"\n#r \"../artifacts/bin/Course.Charts/release/Course.Charts.dll\"\nusing Course;";
    private readonly CourseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Clean_notebooks_give_exit_code_0()
    {
        var course = await _folder.Notebook("01-clean", Library, "1 + 1").CourseAsync("check");
        Assert.Equal((0, "1 notebook checked, 0 findings.\n", ""), (course.ExitCode, course.Out, course.Error));
    }

    [Fact]
    public async Task Findings_name_notebook_cell_and_rule_and_give_exit_code_1()
    {
        _folder.Notebook("01-odd", Library, "display(1);").Text("notebooks/ledger.json", "[]").Text("notebooks/02-broken.ipynb", "[]");
        var course = await _folder.Notebook("03-id", Library, "Verify.Equal(\"E-04\", 1, 1)").CourseAsync("check");
        Assert.Equal(1, course.ExitCode);
        Assert.Contains("01-odd.ipynb, cell 3: replace `display(…)` by the last expression or by `.Display()` [display]", course.Out);
        Assert.Contains("03-id.ipynb, cell 3: the ledger has no row E-04", course.Out);
        Assert.Contains("02-broken.ipynb: the JSON is a list; expected an object", course.Error);
        Assert.Contains("3 notebooks checked, 2 findings.", course.Out);
    }

    [Fact]
    public async Task Fix_puts_right_what_can_be()
    {
        var notebook = Course.Notebooks.Notebook.Create("01-run", Course.Notebooks.NotebookCell.Markdown("# T (题)"), Course.Notebooks.NotebookCell.Code(Library));
        notebook.Cells[1].ExecutionCount = 1;
        notebook.Save(_folder["notebooks/01-run.ipynb"]);
        var before = await _folder.CourseAsync("check", "01");
        Assert.Equal(1, before.ExitCode);
        Assert.Contains("`check --fix` puts 1 of them right", before.Out);
        var after = await _folder.CourseAsync("check", "01", "--fix");
        Assert.Equal(0, after.ExitCode);
        Assert.Contains("notebooks/01-run.ipynb: put right", after.Out);
    }

    [Fact]
    public async Task A_malformed_ledger_is_named()
    {
        var course = await _folder.Notebook("01-a", Library).Text("notebooks/ledger.json", "{").CourseAsync("check");
        Assert.Equal(1, course.ExitCode);
        Assert.Contains("ledger.json", course.Error);
        Assert.DoesNotContain("   at ", course.Error);
    }
}
