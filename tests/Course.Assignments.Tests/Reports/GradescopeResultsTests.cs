using System.Text.Json.Nodes;

namespace Course.Assignments.Tests;

public sealed class GradescopeResultsTests
{
    [Fact]
    public void Every_probe_is_a_test_with_its_score()
    {
        using var sample = new Sample();
        var assignment = sample.Load();
        var mark = SubmissionMark.Zero(assignment, "graded", "A note.");
        var right = mark.Questions[0] with { Probes = [new(assignment.Questions[0].Probes[0], 1, ""), new(assignment.Questions[0].Probes[1], 0, "The value is not the right one.")] };
        var json = JsonNode.Parse(GradescopeResults.Write(assignment, new("alice", null, 1, mark with { Questions = [right, .. mark.Questions.Skip(1)] }, new(2, 0.2m))))!;
        Assert.Equal(0.8m, (decimal)json["score"]!);
        Assert.Equal("A note.\nLate by 2 days: 20% taken off.", (string?)json["output"]);
        var tests = json["tests"]!.AsArray();
        Assert.Equal(5, tests.Count);
        Assert.Equal(("1 · The slope of a parabola: the slope at a point", "passed", 1m), ((string?)tests[0]!["name"], (string?)tests[0]!["status"], (decimal)tests[0]!["score"]!));
        Assert.Equal(("failed", 2m, "The value is not the right one."), ((string?)tests[1]!["status"], (decimal)tests[1]!["max_score"]!, (string?)tests[1]!["output"]));
    }
}
