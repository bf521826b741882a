namespace Course.Notebooks.Tests;

public class FormatRuleTests
{
    [Fact]
    public void Unique_ids_in_nbformat_4_5_are_kept() => Keeps.Rule<FormatRule>(Keeps.Code("1", "2"));

    [Fact]
    public void An_older_minor_version_is_found_and_fixed()
    {
        var notebook = Keeps.Code("1");
        notebook.FormatMinor = 2;
        Keeps.Breaks<FormatRule>(notebook, null, "nbformat 4.2");
        Keeps.AfterFix<FormatRule>(notebook);
    }

    [Fact]
    public void A_missing_id_is_found_and_fixed()
    {
        var notebook = Keeps.Code("1", "2");
        notebook.Cells[1].Json.Remove("id");
        Keeps.Breaks<FormatRule>(notebook, 2, "has no id");
        Keeps.AfterFix<FormatRule>(notebook);
    }

    [Fact]
    public void A_malformed_id_is_found_and_fixed()
    {
        var notebook = Keeps.Code("1");
        notebook.Cells[0].Id = "no spaces";
        Keeps.Breaks<FormatRule>(notebook, 1, "\"no spaces\"");
        Keeps.AfterFix<FormatRule>(notebook);
    }

    [Fact]
    public void An_id_used_twice_is_found_and_only_the_second_is_changed()
    {
        var notebook = Keeps.Code("1", "2");
        notebook.Cells[0].Id = notebook.Cells[1].Id = "same";
        Keeps.Breaks<FormatRule>(notebook, 2, "that of cell 1");
        Keeps.AfterFix<FormatRule>(notebook);
        Assert.Equal("same", notebook.Cells[0].Id);
    }
}
