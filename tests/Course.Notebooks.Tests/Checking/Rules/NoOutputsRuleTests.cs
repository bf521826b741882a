using System.Text.Json.Nodes;

namespace Course.Notebooks.Tests;

public class NoOutputsRuleTests
{
    [Fact]
    public void A_notebook_that_was_not_run_is_kept() => Keeps.Rule<NoOutputsRule>(Keeps.Notebook(NotebookCell.Code("1"), NotebookCell.Markdown("a")));

    [Fact]
    public void Outputs_are_found_and_cleared()
    {
        var notebook = Keeps.Code("1");
        notebook.Cells[0].SetOutputs([new JsonObject { ["output_type"] = "stream" }]);
        Keeps.Breaks<NoOutputsRule>(notebook, 1, "clear the cell's outputs");
        Keeps.AfterFix<NoOutputsRule>(notebook);
    }

    [Fact]
    public void Execution_counts_are_found_and_cleared()
    {
        var notebook = Keeps.Code("1");
        notebook.Cells[0].ExecutionCount = 4;
        Keeps.Breaks<NoOutputsRule>(notebook, 1, "execution count");
        Keeps.AfterFix<NoOutputsRule>(notebook);
    }

    [Fact]
    public void Absent_fields_are_found_and_written()
    {
        var notebook = Keeps.Code("1");
        notebook.Cells[0].Json.Remove("outputs");
        Keeps.Breaks<NoOutputsRule>(notebook, 1, "has the fields");
        Keeps.AfterFix<NoOutputsRule>(notebook);
    }
}
