namespace Course.Notebooks.Tests;

public class CellOutputTests
{
    private readonly IReadOnlyList<CellOutput> _outputs = Notebook
        .Load(System.IO.Path.Combine(AppContext.BaseDirectory, "Documents", "Files", "jupyter-4.5.ipynb"))
        .Cells[2].Outputs;

    [Fact]
    public void Kinds_are_read() => Assert.Equal(
        [OutputKind.Stream, OutputKind.ExecuteResult, OutputKind.DisplayData, OutputKind.Error],
        _outputs.Select(output => output.Kind));

    [Fact]
    public void A_stream_has_a_name_and_text()
    {
        Assert.Equal("stdout", _outputs[0].StreamName);
        Assert.Equal("π\nline 2\n", _outputs[0].Text);
        Assert.Empty(_outputs[0].MimeTypes);
        Assert.Null(_outputs[0].Data("text/plain"));
    }

    [Fact]
    public void Data_is_text_for_text_and_JSON_for_JSON()
    {
        Assert.Equal(["application/json", "text/html", "text/plain"], _outputs[1].MimeTypes.Order());
        Assert.Equal("<b>π</b>\n<i>x</i>", _outputs[1].Data("text/html"));
        Assert.Equal(2, _outputs[1].JsonData("application/json")!["a"]![1]!["b"]!.GetValue<int>());
        Assert.Null(_outputs[1].Data("image/png"));
        Assert.Equal("AAAA", _outputs[2].Data("image/png"));
    }

    [Theory]
    [InlineData("""{"passed":true}""")]
    [InlineData(""" "{\"passed\":true}" """)]
    [InlineData("""["{\"passed\":","true}"]""")]
    public void JSON_content_may_be_stored_as_JSON_or_as_text(string stored)
    {
        const string mime = "application/vnd.course.verdict+json";
        var output = new CellOutput(System.Text.Json.Nodes.JsonNode.Parse(
            $$$"""{"output_type":"display_data","data":{"{{{mime}}}":{{{stored}}}}}""")!.AsObject());
        Assert.True(output.JsonData(mime)!["passed"]!.GetValue<bool>());
    }

    [Fact]
    public void An_error_has_name_value_and_traceback()
    {
        Assert.Equal(("X", "boom"), (_outputs[3].ErrorName, _outputs[3].ErrorValue));
        Assert.Equal(["\u001b[31mboom\u001b[0m", "at 1"], _outputs[3].Traceback);
    }
}
