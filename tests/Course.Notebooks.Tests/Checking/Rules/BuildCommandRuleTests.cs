namespace Course.Notebooks.Tests;

public class BuildCommandRuleTests
{
    [Fact]
    public void The_command_in_the_first_code_cell_is_kept() =>
        Keeps.Rule<BuildCommandRule>(Keeps.Code($"// dotnet build -c Release Course.sln\n{Keeps.Library}", "1"));

    [Fact]
    public void A_first_cell_without_it_is_found() => Keeps.Breaks<BuildCommandRule>(Keeps.Code(Keeps.Library, "// dotnet build -c Release Course.sln"), 1, "// Once, in the course's folder");

    [Fact]
    public void It_is_put_before_what_is_there()
    {
        var notebook = Keeps.Notebook(NotebookCell.Markdown("# t"), NotebookCell.Code(Keeps.Library), NotebookCell.Code("1"));
        new BuildCommandRule().Fix(notebook);
        Assert.EndsWith("Course.sln\n" + Keeps.Library, notebook.Cells[1].Source);
        Assert.Equal("1", notebook.Cells[2].Source);
        Keeps.AfterFix<BuildCommandRule>(Keeps.Code(Keeps.Library));
    }
}
