using System.Text.Json.Nodes;

namespace Course.Notebooks.Tests;

public class NotebookCellTests
{
    [Theory]
    [InlineData("code", CellType.Code)]
    [InlineData("markdown", CellType.Markdown)]
    [InlineData("raw", CellType.Raw)]
    [InlineData("heading", CellType.Unknown)]
    public void The_type_is_read_and_an_unknown_one_is_kept(string type, CellType expected)
    {
        var notebook = Notebook.Parse($$"""{"cells":[{"cell_type":"{{type}}","source":[]}],"nbformat":4}""", "n");
        Assert.Equal(expected, notebook.Cells[0].Type);
        Assert.Contains($"\"cell_type\": \"{type}\"", notebook.ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData("a\nb")]
    [InlineData("a\n\nb\n")]
    [InlineData("a\r\nb")]
    public void Source_set_is_source_got_in_both_forms(string source)
    {
        var list = NotebookCell.Code("x");
        list.Source = source;
        Assert.IsType<JsonArray>(list.Json["source"]);
        Assert.Equal(source, list.Source);

        var text = NotebookCell.Code("x");
        text.Json["source"] = "a string";
        text.Source = source;
        Assert.IsAssignableFrom<JsonValue>(text.Json["source"]);
        Assert.Equal(source, text.Source);
    }

    [Fact]
    public void Lines_are_stored_as_Jupyter_stores_them()
    {
        var cell = NotebookCell.Code("a\nb\n");
        Assert.Equal("""["a\n","b\n"]""", cell.Json["source"]!.ToJsonString());
    }

    [Fact]
    public void Outputs_set_are_copies()
    {
        var output = new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "x" };
        var cell = NotebookCell.Code("1");
        cell.SetOutputs([output]);
        output["text"] = "y";
        Assert.Equal("x", cell.Outputs.Single().Text);
    }

    [Fact]
    public void Ids_and_execution_counts_may_be_absent_and_be_set()
    {
        var cell = Notebook.Parse("""{"cells":[{"cell_type":"code"}],"nbformat":4}""", "n").Cells[0];
        Assert.Null(cell.Id);
        Assert.Null(cell.ExecutionCount);
        Assert.Equal("", cell.Source);
        cell.Id = "abc";
        cell.ExecutionCount = 7;
        Assert.Equal(("abc", 7), (cell.Id, cell.ExecutionCount));
    }

    [Fact]
    public void A_cell_of_no_notebook_has_number_0() => Assert.Equal(0, NotebookCell.Code("1").Number);
}
