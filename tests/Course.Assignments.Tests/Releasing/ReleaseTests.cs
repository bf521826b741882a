using System.Text.Json.Nodes;
using Course.Notebooks;

namespace Course.Assignments.Tests;

public sealed class ReleaseTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public async Task A_release_holds_stubs_and_self_checks_and_neither_solutions_nor_probes()
    {
        var assignment = _sample.Load();
        var report = await Release.WriteAsync(assignment, _sample["out"], WorkingSandbox.Found);
        string text = File.ReadAllText(report.File);
        var release = Notebook.Load(report.File);
        Assert.DoesNotContain("twice", text);
        Assert.DoesNotContain("PROBE", text);
        Assert.DoesNotContain(Sample.Canary, text);
        Assert.Contains("throw new NotImplementedException();", release.Cells[3].Source);
        Assert.EndsWith(".Hint(9, \"That is w² itself, not its slope.\")", release.Cells[4].Source);
        Assert.Equal(assignment.Source.Cells.Select(cell => cell.Id), release.Cells.Select(cell => cell.Id));
        Assert.Equal(["the model", "the empty release"], report.Trial.Rows.Select(row => row.Name));
        Assert.Contains(report.Warnings, warning => warning.StartsWith("word-check, probe 1", StringComparison.Ordinal) && warning.Contains("the same for every seed", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Warnings, warning => warning.StartsWith("slope-check", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_leak_stops_the_release_and_nothing_is_written()
    {
        var assignment = _sample.With(Sample.Locked("setup", $"#r \"{typeof(Tensor).Assembly.Location}\"\nusing Course;\n// double twice = 2 * w;")).Load();
        var error = await Assert.ThrowsAsync<AssignmentException>(() => Release.WriteAsync(assignment, _sample["out"], WorkingSandbox.Found));
        Assert.Contains("is not released, because it would tell students what they must not know", error.Message);
        Assert.False(Directory.Exists(_sample["out"]));
    }

    [Fact]
    public async Task Wrong_marks_stop_the_release()
    {
        var assignment = _sample.Wrong("factor", "// WRONG forgets the factor 2\n// EXPECT slope-check 1\n// ANSWER slope\nstatic double Slope(double w) => w;").Load();
        var error = await Assert.ThrowsAsync<AssignmentException>(() => Release.WriteAsync(assignment, _sample["out"], WorkingSandbox.Found));
        Assert.Contains("wrong/factor: slope-check earns 0 of 3, expected 1", error.Message);
    }

    [Fact]
    public void Library_paths_lead_from_the_release()
    {
        var assignment = _sample.Load();
        var release = ReleaseWriter.Write(assignment, "/somewhere/else");
        string library = typeof(Tensor).Assembly.Location;
        Assert.StartsWith($"#r \"../..{library}\"", release.Cells[1].Source);
    }

    [Fact]
    public void Outputs_and_unknown_metadata_do_not_survive()
    {
        var cell = Sample.Answer("slope", Sample.SlopeSource);
        cell.Metadata["author"] = "secret";
        cell.SetOutputs([new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "6" }]);
        cell.ExecutionCount = 3;
        var assignment = _sample.With(cell).Load();
        var released = ReleaseWriter.Write(assignment, assignment.Folder).Cells[3];
        Assert.Equal(["dotnet_interactive", "nbgrader", "polyglot_notebook"], released.Metadata.Select(entry => entry.Key).Order());
        Assert.Empty(released.Outputs);
        Assert.Null(released.ExecutionCount);
    }

    [Fact]
    public async Task The_source_is_never_overwritten()
    {
        var assignment = _sample.Load();
        await Assert.ThrowsAsync<AssignmentException>(() => Release.WriteAsync(assignment, _sample.Folder, WorkingSandbox.Found));
    }
}
