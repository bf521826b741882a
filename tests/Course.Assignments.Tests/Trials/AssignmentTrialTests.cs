namespace Course.Assignments.Tests;

public sealed class AssignmentTrialTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    private async Task<TrialReport> TryAsync()
    {
        await using var trial = await AssignmentTrial.StartAsync(_sample.Load(), WorkingSandbox.Found);
        return await trial.RunAsync();
    }

    [Fact]
    public async Task Model_empty_release_and_wrong_solutions_get_their_marks()
    {
        _sample.Wrong("a-factor", "// WRONG forgets the factor\n// EXPECT slope-check 0\n// ANSWER slope\nstatic double Slope(double w) => w;")
            .Wrong("b-broken", "// WRONG does not compile: must not fall back to the one before\n// EXPECT slope-check 0\n// ANSWER slope\nstatic double Slope(double w) => 2 * w")
            .Wrong("c-even", "// WRONG right for whole numbers only\n// EXPECT slope-check 0\n// EXPECT step-check 2\n// ANSWER slope\nstatic double Slope(double w) => Math.Round(2 * w);\n// ANSWER step\nstatic Tensor<double> Step(Tensor<double> w, Tensor<double> g, double rate) => w - rate * g;");
        var report = await TryAsync();
        Assert.Equal("", string.Join("\n", report.Problems));
        Assert.Equal([7m, 0m, 4m, 4m, 3m], report.Rows.Select(row => row.Mark.Earned));
    }

    [Fact]
    public async Task A_mark_that_is_not_deserved_is_named_with_the_probes()
    {
        _sample.Wrong("lucky", "// WRONG is right after all\n// EXPECT slope-check 0\n// ANSWER slope\nstatic double Slope(double w) => 2 * w;");
        var report = await TryAsync();
        Assert.False(report.Passed);
        Assert.StartsWith("wrong/lucky: slope-check earns 3 of 3, expected 0\n    ✓ the slope at a point", Assert.Single(report.Problems));
    }

    [Theory]
    [InlineData("// WRONG x\n// ANSWER sloop\n1", "has no answer cell 'sloop'; it has slope, step, word")]
    [InlineData("// WRONG x\n// EXPECT slope 1\n// ANSWER slope\n1", "cannot read '// EXPECT slope 1'; expected a question (slope-check")]
    [InlineData("static double Slope(double w) => w;", "stands before any // ANSWER")]
    [InlineData("// ANSWER slope\n1", "expected // WRONG")]
    public void A_mistake_in_a_wrong_solution_is_named(string text, string message)
    {
        var assignment = _sample.Wrong("bad", text).Load();
        Assert.Contains(message, Assert.Throws<AssignmentException>(() => WrongSolution.Of(assignment)).Message);
    }
}
