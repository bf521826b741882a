namespace Course.Notebooks.Tests;

public class TitleRuleTests
{
    [Fact]
    public void A_heading_with_the_Chinese_term_is_kept() =>
        Keeps.Rule<TitleRule>(Keeps.Notebook(NotebookCell.Markdown("# Descent (下降)\nmore")));

    [Fact]
    public void A_title_without_the_Chinese_term_is_found() =>
        Keeps.Breaks<TitleRule>(Keeps.Notebook(NotebookCell.Markdown("# Descent\n中文 below")), 1, "# Descent (中文)");

    [Fact]
    public void A_heading_of_level_two_is_no_title() =>
        Keeps.Breaks<TitleRule>(Keeps.Notebook(NotebookCell.Markdown("## Descent (下降)")), 1, "begin the notebook");

    [Fact]
    public void Code_first_is_found() => Keeps.Breaks<TitleRule>(Keeps.Code("# 下"), 1, "begin the notebook");

    [Fact]
    public void An_empty_notebook_is_found() => Keeps.Breaks<TitleRule>(Keeps.Notebook(), null, "begin the notebook");
}
