namespace Course.Cli.Tests;

public sealed class CourseCommandTests : IDisposable
{
    private readonly CourseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("buld", "there is no verb 'buld'. Did you mean 'build'?")]
    [InlineData("legder", "Did you mean 'ledger'?")]
    [InlineData("xyzzy", "there is no verb 'xyzzy'. `course --help`")]
    [InlineData("", "name a verb: build, run, check, ledger, release, grade, gradebook, doctor")]
    [InlineData("--bogus", "course has no option '--bogus'")]
    [InlineData("run", "run needs at least one NOTEBOOK.")]
    [InlineData("run a.ipynb --job 3", "run has no option '--job'. Did you mean '--jobs'?")]
    [InlineData("build --jobs many", "--jobs takes a whole number from 1, not 'many'.")]
    [InlineData("build --jobs 0", "--jobs takes a whole number from 1, not '0'.")]
    [InlineData("build --timeout -3", "--timeout takes a whole number from 1, not '-3'.")]
    [InlineData("check --fx", "check has no option '--fx'. Did you mean '--fix'?")]
    [InlineData("ledger extra", "ledger does not know what to do with 'extra'")]
    [InlineData("run none.ipynb", "there is no notebook 'none.ipynb'.")]
    [InlineData("run notebooks", "'notebooks' is a folder; name notebooks, such as 'notebooks/*.ipynb'.")]
    [InlineData("run x*.ipynb", "the pattern 'x*.ipynb' matches no notebook.")]
    [InlineData("check nowhere/*.ipynb", "there is no folder 'nowhere'")]
    [InlineData("build", "there are no notebooks in notebooks.")]
    [InlineData("run Course.sln", "the file is empty")]
    public async Task A_mistake_is_explained_in_plain_words_with_exit_code_1(string line, string message)
    {
        var course = await _folder.CourseAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(1, course.ExitCode);
        Assert.Contains(message, course.Error);
        Assert.DoesNotContain("   at ", course.Error);
        Assert.DoesNotContain("Unhandled", course.Error);
    }

    [Theory]
    [InlineData("", "course build")]
    [InlineData("build", "course build --jobs 1")]
    [InlineData("run", "course run 01")]
    [InlineData("check", "course check --fix")]
    [InlineData("ledger", "course ledger --part II")]
    [InlineData("doctor", "course doctor")]
    public async Task Help_describes_a_verb_and_ends_with_examples(string verb, string example)
    {
        var course = await _folder.CourseAsync([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal((0, ""), (course.ExitCode, course.Error));
        Assert.StartsWith("Description:", course.Out);
        Assert.Contains("  " + example, course.Out[course.Out.IndexOf("Examples:", StringComparison.Ordinal)..]);
    }
}
