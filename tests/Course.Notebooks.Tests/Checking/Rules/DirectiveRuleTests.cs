namespace Course.Notebooks.Tests;

public class DirectiveRuleTests
{
    [Fact]
    public void Directives_in_the_first_code_cell_are_kept() =>
        Keeps.Rule<DirectiveRule>(Keeps.Notebook(NotebookCell.Markdown("# t"), NotebookCell.Code(Keeps.Library), NotebookCell.Code("#pragma warning disable CS0219\nvar text = @\"\n#r no directive\";")));

    [Theory]
    [InlineData("#r \"../other.dll\"")]
    [InlineData("#load \"setup.csx\"")]
    public void Directives_in_a_later_cell_are_found(string directive) =>
        Keeps.Breaks<DirectiveRule>(Keeps.Code(Keeps.Library, directive + "\n1"), 2, $"move `{directive}`");
}
