namespace Course.Notebooks.Tests;

public class CellLengthRuleTests
{
    [Fact]
    public void Twenty_five_lines_are_kept() => Keeps.Rule<CellLengthRule>(Keeps.Code(Lines(25) + "\n\n"));

    [Fact]
    public void Twenty_six_lines_are_found() => Keeps.Breaks<CellLengthRule>(Keeps.Code("1", Lines(26)), 2, "26 lines");

    [Fact]
    public void Long_text_is_kept() => Keeps.Rule<CellLengthRule>(Keeps.Notebook(NotebookCell.Markdown(Lines(40))));

    private static string Lines(int count) => string.Join('\n', Enumerable.Range(0, count).Select(i => $"var a{i} = {i};"));
}
