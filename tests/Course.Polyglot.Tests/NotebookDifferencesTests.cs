using System.Text.Json.Nodes;
using Course.Notebooks;

namespace Course.Polyglot.Tests;

public class NotebookDifferencesTests
{
    private const string Text = """{"output_type":"stream","name":"stdout","text":"a"}""";
    private const string Failure = """{"output_type":"error","ename":"System.FormatException","evalue":"not a number","traceback":[]}""";

    [Fact]
    public void TheSameKindsAreNoDifference() => Assert.Empty(NotebookDifferences.Between(Executed(Text), Executed(Text)));

    [Theory]
    [InlineData(Text, Text, Text)]
    [InlineData(Failure, Text)]
    [InlineData]
    public void AnOutputTooManyTooFewOrOfAnotherKindIsReportedWithItsCell(params string[] theirs)
    {
        string difference = Assert.Single(NotebookDifferences.Between(Executed(Text), Executed(theirs)));
        Assert.StartsWith("2. Console.Write(\"a\");", difference, StringComparison.Ordinal);
        Assert.Equal(theirs.Contains(Failure), difference.Contains("not a number", StringComparison.Ordinal));
    }

    private static Notebook Executed(params string[] outputs)
    {
        var notebook = Notebook.Create("n", NotebookCell.Markdown("# Title"), NotebookCell.Code("Console.Write(\"a\");"));
        notebook.Cells[1].SetOutputs(outputs.Select(output => JsonNode.Parse(output)!.AsObject()));
        return notebook;
    }
}
