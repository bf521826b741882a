using Course.Notebooks;

namespace Course.Cli.Tests;

public class FailureTextTests
{
    private static readonly NotebookRun Run = new()
    {
        Path = "/x/01-a.ipynb",
        Notebook = Notebook.Create("01-a", NotebookCell.Markdown("# t"), NotebookCell.Code("using System;\nBoom()")),
        Status = RunStatus.Failed,
        Failure = new RunFailure(2, "first\nsecond"),
    };

    [Fact]
    public void The_short_form_is_the_cell_and_the_first_line() => Assert.Equal("cell 2: first", FailureText.Short(Run));

    [Fact]
    public void The_long_form_adds_the_notebook_the_other_lines_and_the_code() =>
        Assert.Equal("✗ 01-a, cell 2: first\n    second\n    > Boom()", FailureText.Long(Run));

    [Fact]
    public void A_failure_of_no_cell_names_none() => Assert.Equal(
        "✗ 01-a, no kernel",
        FailureText.Long(Run with { Notebook = null, Failure = new RunFailure(0, "no kernel") }));
}
