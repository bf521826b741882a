namespace Course.Assignments.Tests;

public sealed class AssignmentSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private AssignmentSettings Load(string json) => AssignmentSettings.Load(_folder.Write("course.json", json));

    [Fact]
    public void Without_a_file_all_is_as_usual() => Assert.Equal(5, AssignmentSettings.Load(_folder["none.json"]).Limits.SecondsPerProbe);

    [Fact]
    public void Every_setting_is_read()
    {
        var settings = Load("""
            {
              "title": "Slopes", "due": "2026-11-20T23:59:00+08:00",   // comments are welcome
              "late": { "perDay": 0.1, "most": 0.5, "graceMinutes": 15 },
              "resubmission": { "counts": "best", "attempts": 3 },
              "limits": { "secondsPerProbe": 7, "secondsPerSubmission": 70, "megabytes": 700 },
              "tolerance": { "relative": 1e-4, "absolute": 1e-5 },
              "seeds": { "perStudent": true },
              "allowInRelease": ["return x + x;"],
            }
            """);
        Assert.Equal(("Slopes", 8), (settings.Title, settings.Due!.Value.Offset.Hours));
        Assert.Equal((0.1m, 0.5m, 15), (settings.Late.PerDay, settings.Late.Most, settings.Late.GraceMinutes));
        Assert.Equal((AttemptRule.Best, 3), (settings.Resubmission.Counts, settings.Resubmission.Attempts));
        Assert.Equal((7, 70, 700), (settings.Limits.SecondsPerProbe, settings.Limits.SecondsPerSubmission, settings.Limits.Megabytes));
        Assert.Equal((1e-4, 1e-5, true), (settings.Tolerance.Relative, settings.Tolerance.Absolute, settings.Seeds.PerStudent));
        Assert.Equal(["return x + x;"], settings.AllowInRelease);
    }

    [Theory]
    [InlineData("""{ "dew": "2026-11-20" }""", "dew")]
    [InlineData("""{ "due": "tomorrow" }""", "due")]
    [InlineData("""{ "late": { "perDay": 10 } }""", "late.perDay is 10; expected a share from 0 to 1")]
    [InlineData("""{ "limits": { "megabytes": 16 } }""", "limits.megabytes is 16")]
    [InlineData("""{ "resubmission": { "counts": "newest" } }""", "counts")]
    [InlineData("{", "course.json")]
    public void A_mistake_is_named(string json, string message) =>
        Assert.Contains(message, Assert.Throws<AssignmentException>(() => Load(json)).Message);
}
