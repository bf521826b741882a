using System.Text.Json.Nodes;

namespace Course.Notebooks.Tests;

public class CellMetadataRuleTests
{
    [Fact]
    public void Both_entries_on_code_and_none_on_text_are_kept_beside_others()
    {
        var notebook = Keeps.Notebook(NotebookCell.Markdown("a"), NotebookCell.Code("1"));
        notebook.Cells[1].Metadata["nbgrader"] = new JsonObject();
        Keeps.Rule<CellMetadataRule>(notebook);
    }

    [Fact]
    public void A_code_cell_without_an_entry_is_found_and_fixed()
    {
        var notebook = Keeps.Code("1");
        notebook.Cells[0].Metadata.Remove("polyglot_notebook");
        notebook.Cells[0].Metadata["tags"] = new JsonArray("own");
        Keeps.Breaks<CellMetadataRule>(notebook, 1, "\"polyglot_notebook\": {\"kernelName\":\"csharp\"}");
        Keeps.AfterFix<CellMetadataRule>(notebook);
        Assert.Equal("own", notebook.Cells[0].Metadata["tags"]![0]!.GetValue<string>());
    }

    [Fact]
    public void A_text_cell_with_an_entry_is_found_and_fixed()
    {
        var notebook = Keeps.Notebook(NotebookCell.Markdown("a"));
        notebook.Cells[0].Metadata["dotnet_interactive"] = new JsonObject { ["language"] = "csharp" };
        Keeps.Breaks<CellMetadataRule>(notebook, 1, "take \"dotnet_interactive\" out");
        Keeps.AfterFix<CellMetadataRule>(notebook);
    }
}
