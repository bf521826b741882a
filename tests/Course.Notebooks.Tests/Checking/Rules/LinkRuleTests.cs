namespace Course.Notebooks.Tests;

public class LinkRuleTests
{
    [Fact]
    public void Links_to_notebooks_that_exist_and_to_other_things_are_kept()
    {
        using var folder = new TemporaryFolder();
        folder.Write("02-next.ipynb", "{}");
        folder.Write("assignments/a b.ipynb", "{}");
        Keeps.Rule<LinkRule>(
            Keeps.Notebook(NotebookCell.Markdown(
                "[a](02-next.ipynb), [b](./02-next.ipynb#part), [c](<assignments/a b.ipynb>), [d](assignments/a%20b.ipynb), [e](https://x.org/y.ipynb), [f](#here), `[g](none.ipynb)`")),
            folder.Path);
    }

    [Fact]
    public void A_link_to_a_notebook_that_is_not_there_is_found()
    {
        using var folder = new TemporaryFolder();
        Keeps.Breaks<LinkRule>(
            Keeps.Notebook(NotebookCell.Markdown("# t"), NotebookCell.Markdown("see [next](02-next.ipynb#x)")), 2, "02-next.ipynb", folder.Path);
    }
}
