namespace Course.Notebooks.Tests;

public class SourceLineTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\n  var a = 1;\nb", "var a = 1;")]
    [InlineData("#r \"x.dll\"\nusing Course;\n// says\nRun(1)", "Run(1)")]
    [InlineData("// only this", "// only this")]
    [InlineData("using Course;", "using Course;")]
    public void The_first_line_that_says_something_names_the_cell(string source, string expected) =>
        Assert.Equal(expected, SourceLine.Of(NotebookCell.Code(source)));
}
