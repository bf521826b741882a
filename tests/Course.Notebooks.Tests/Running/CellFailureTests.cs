using System.Text.Json.Nodes;

namespace Course.Notebooks.Tests;

public class CellFailureTests
{
    [Theory]
    [InlineData(CellStatus.Ok, RunStatus.Passed)]
    [InlineData(CellStatus.Error, RunStatus.Failed)]
    [InlineData(CellStatus.CompilationError, RunStatus.Failed)]
    [InlineData(CellStatus.TimedOut, RunStatus.TimedOut)]
    [InlineData(CellStatus.OutOfMemory, RunStatus.OutOfMemory)]
    [InlineData(CellStatus.OutputFlood, RunStatus.TooMuchOutput)]
    [InlineData(CellStatus.Died, RunStatus.Died)]
    [InlineData(CellStatus.Interrupted, RunStatus.Cancelled)]
    public void Every_end_of_a_cell_is_an_end_of_the_run(CellStatus cell, RunStatus run) =>
        Assert.Equal(run, CellFailure.StatusOf(new CellResult(cell, [], "m", default)));

    [Fact]
    public void Memory_that_ran_out_inside_the_runtime_is_told_as_such() => Assert.Equal(
        RunStatus.OutOfMemory,
        CellFailure.StatusOf(new CellResult(CellStatus.Error, [CellFailure.Error("System.OutOfMemoryException", "m")], "m", default)));

    [Fact]
    public void A_long_message_is_cut_after_its_first_lines()
    {
        string message = string.Join('\n', Enumerable.Range(1, 20));
        string shown = CellFailure.MessageOf(new CellResult(CellStatus.Error, [CellFailure.Error("E", message)], "short", default));
        Assert.Equal("E: 1\n2\n3\n4\n5\n6\n…", shown);
    }

    [Fact]
    public void A_cell_stopped_from_outside_shows_why_among_its_outputs()
    {
        var text = new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "so far" };
        var outputs = CellFailure.OutputsOf(new CellResult(CellStatus.TimedOut, [text], "too long", default)).Select(output => new CellOutput(output)).ToList();
        Assert.Equal("so far", outputs[0].Text);
        Assert.Equal(("TimedOut", "too long"), (outputs[1].ErrorName, outputs[1].ErrorValue));
    }

    [Fact]
    public void An_error_that_is_there_already_is_not_told_twice()
    {
        var result = new CellResult(CellStatus.Error, [CellFailure.Error("E", "m")], "m", default);
        Assert.Single(CellFailure.OutputsOf(result));
    }
}
