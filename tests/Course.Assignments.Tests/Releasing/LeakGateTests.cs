using Course.Notebooks;

namespace Course.Assignments.Tests;

public sealed class LeakGateTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    private IReadOnlyList<string> Check(Action<Notebook> leak, params (string, ProbeValue)[] constants)
    {
        var assignment = _sample.Load();
        var release = ReleaseWriter.Write(assignment, assignment.Folder);
        leak(release);
        return LeakGate.Check(assignment, release, constants);
    }

    [Fact]
    public void A_clean_release_passes() => Assert.Empty(Check(_ => { }, ("word", new ProbeValue.Text(Sample.Canary))));

    public static TheoryData<string, Action<Notebook>, string> Leaks => new()
    {
        { "a solution's line in a text", release => release.Cells[0].Source += "\n\nHint: `double twice = 2 * w;`", "cell 1 has a line of the solution of slope: double twice = 2 * w;" },
        { "a solution's line in other spacing", release => release.Cells[3].Source += "\n// double   twice =  2 * w;", "cell 4 has a line of the solution of slope" },
        { "a solution in metadata", release => release.Cells[3].Metadata["old"] = "double twice = 2 * w;", "cell 4 has a line of the solution" },
        { "a solution in the document's metadata", release => release.Metadata["backup"] = Sample.SlopeSource, "the notebook's metadata has a line of the solution" },
        { "a solution in an output", release => release.Cells[3].SetOutputs([new() { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "double twice = 2 * w;" }]), "cell 4 has a line of the solution" },
        { "a hidden test", release => release.Cells[4].Source += "\n// draw.Numbers(20, -5, 5).Select(Slope).ToArray()", "cell 5 has a hidden test of slope-check" },
        { "a mark", release => release.Cells[4].Source += "\n// PROBE 1", "cell 5 still has '// PROBE'" },
        { "a region left open", release => release.Cells[3].Source = Sample.SlopeSource, "cell 4 still has 'BEGIN SOLUTION'" },
        { "an expected text", release => release.Cells[0].Source += Sample.Canary, "cell 1 has \"" + Sample.Canary },
        { "an expected number", release => release.Cells[0].Source += " about 0.8813736", "cell 1 has 0.8813736, the expected value of number" },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public void A_leak_is_found_and_named(string what, Action<Notebook> leak, string message)
    {
        var leaks = Check(leak, ("word", new ProbeValue.Text(Sample.Canary)), ("number", new ProbeValue.Numbers([1], [0.881373587019543])));
        Assert.True(leaks.Any(found => found.Contains(message, StringComparison.Ordinal)), $"{what}: {string.Join("; ", leaks)}");
    }

    [Fact]
    public void An_author_may_allow_a_line()
    {
        _sample.Settings("""{ "allowInRelease": ["double twice = 2 * w;"] }""");
        Assert.Empty(Check(release => release.Cells[0].Source += "\n`double twice = 2 * w;`"));
    }
}
