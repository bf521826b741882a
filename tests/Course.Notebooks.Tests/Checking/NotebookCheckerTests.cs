namespace Course.Notebooks.Tests;

public class NotebookCheckerTests
{
    private static Notebook Clean => Keeps.Notebook(
        NotebookCell.Markdown("# Descent (下降)\n\nText."),
        NotebookCell.Code("// dotnet build -c Release Course.sln\n" + Keeps.Library + "using Course;\nusing Course.Charts;"),
        NotebookCell.Code("1 + 1"));

    [Fact]
    public void A_clean_notebook_has_no_findings()
    {
        using var folder = new TemporaryFolder();
        Assert.Empty(new NotebookChecker().Check(folder.Write(Clean)));
    }

    [Fact]
    public void A_finding_says_notebook_cell_rule_and_what_to_do()
    {
        using var folder = new TemporaryFolder();
        var notebook = Clean;
        notebook.Add(NotebookCell.Code("display(3);"));
        string line = Assert.Single(new NotebookChecker().Check(folder.Write(notebook))).ToString();
        Assert.Equal("01-sample.ipynb, cell 4: replace `display(…)` by the last expression or by `.Display()` [display]", line);
    }

    [Fact]
    public void Fixing_puts_right_what_can_be_and_leaves_the_rest()
    {
        using var folder = new TemporaryFolder();
        var notebook = Clean;
        notebook.Metadata.Clear();
        notebook.Cells[0].Json.Remove("id");
        notebook.Cells[2].ExecutionCount = 3;
        notebook.Cells[2].Metadata.Clear();
        notebook.Add(NotebookCell.Code("display(3);"));
        string path = folder.Write(notebook);

        Assert.True(NotebookChecker.Fix(path));
        Assert.Equal(["display"], new NotebookChecker().Check(path).Select(finding => finding.Rule));
        Assert.False(NotebookChecker.Fix(path));
    }

    [Fact]
    public void Fixing_a_clean_notebook_leaves_the_file_alone()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(Clean);
        var before = File.GetLastWriteTimeUtc(path);
        Assert.False(NotebookChecker.Fix(path));
        Assert.Equal(before, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_a_summary()
    {
        Assert.Equal(NotebookChecker.Rules.Count, NotebookChecker.Rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(NotebookChecker.Rules, rule => Assert.EndsWith(".", rule.Summary));
    }

    [Fact]
    public void Every_rule_of_the_library_is_applied() => Assert.Equal(
        typeof(INotebookRule).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(INotebookRule))).Select(type => type.Name).Order(),
        NotebookChecker.Rules.Select(rule => rule.GetType().Name).Order());
}
