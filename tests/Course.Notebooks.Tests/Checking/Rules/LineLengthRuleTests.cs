namespace Course.Notebooks.Tests;

public class LineLengthRuleTests
{
    [Fact]
    public void Ninety_six_characters_are_kept() => Keeps.Rule<LineLengthRule>(Keeps.Code($"1\n//{new string('x', 94)}"));

    [Fact]
    public void One_more_is_found_with_its_place() => Keeps.Breaks<LineLengthRule>(Keeps.Code("1", $"1\n//{new string('x', 95)}"), 2, "line 2 has 97 characters");

    [Fact]
    public void A_long_line_of_text_is_kept() => Keeps.Rule<LineLengthRule>(Keeps.Notebook(NotebookCell.Markdown(new string('x', 300))));
}
