namespace Course.Cli.Tests;

/// <summary>From a check in a notebook to its row in the ledger, with the real library.</summary>
public sealed class VerificationTests : IDisposable
{
    private readonly CourseFolder _folder = new();
    private readonly string _library = $"#r \"{Path.Combine(AppContext.BaseDirectory, "Course.dll").Replace('\\', '/')}\"\nusing Course;";

    public VerificationTests() => _folder.Text("notebooks/ledger.json", """
        [{"id":"E-01","part":"I","claim":"holds","notebook":"01","check":"exact","slip":false,"question":false},
         {"id":"E-02","part":"I","claim":"does not hold","notebook":"02","check":"exact","slip":false,"question":false}]
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_check_that_holds_passes_its_row_and_one_that_does_not_stops_its_notebook_and_fails_its_row()
    {
        _folder
            .Notebook("01-holds", _library, "Verify.Equal(\"E-01\", \"twice two\", 2 * 2.0, 4)")
            .Notebook("02-fails", _library, "Verify.Equal(\"E-02\", \"twice two is five\", 2 * 2.0, 5)", "\"never reached\"");
        var build = await _folder.CourseAsync("build");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("✓ 01-holds", build.Out);
        Assert.Contains("✗ 02-fails, cell 3: Course.VerificationException: ✗ E-02: twice two is five", build.Error);
        Assert.Contains("Ledger: 1 of 2 pass, 1 fail.", build.Out);

        var ledger = await _folder.CourseAsync("ledger");
        Assert.Equal(1, ledger.ExitCode);
        Assert.Contains("✗ E-02 fails: ✗ E-02: twice two is five", ledger.Out);

        _folder.Notebook("02-fails", _library, "Verify.Equal(\"E-02\", \"twice two\", 2 * 2.0, 4).Display();");
        Assert.Equal(0, (await _folder.CourseAsync("build", "02")).ExitCode);
        Assert.Equal(0, (await _folder.CourseAsync("ledger")).ExitCode);
    }
}
