using System.Text.Json.Nodes;

namespace Course.Cli.Tests;

public sealed class BuildVerbTests : IDisposable
{
    private const string Verdict = """
        public class Shown { public string ToHtml() => "<b>shown</b>"; }
        new Shown()
        """;

    private readonly CourseFolder _folder = new();

    public BuildVerbTests() => _folder.Text("notebooks/ledger.json", """
        [{"id":"E-01","part":"I","claim":"c","notebook":"01","check":"exact","slip":false,"question":false}]
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Build_runs_all_notebooks_and_writes_site_executed_notebooks_and_ledger()
    {
        var course = await _folder.Notebook("01-first", Verdict).Notebook("02-second", "2").CourseAsync("build");
        Assert.Equal((0, ""), (course.ExitCode, course.Error));
        foreach (string file in new[] { "index.html", "01-first.html", "02-second.html", "ledger.html", "notebooks/01-first.ipynb", "ledger.json" })
            Assert.True(File.Exists(_folder["site/" + file]), file);
        Assert.Contains("<b>shown</b>", File.ReadAllText(_folder["site/01-first.html"]));
        Assert.Contains("Ledger: 0 of 1 pass, 1 without a check.", course.Out);
        Assert.Contains("Site: site/index.html", course.Out);
        Assert.Equal("missing", JsonNode.Parse(File.ReadAllText(_folder["site/ledger.json"]))![0]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Building_one_notebook_keeps_the_pages_of_the_others_and_a_whole_build_drops_what_is_gone()
    {
        _folder.Notebook("01-first", "\"old one\"").Notebook("02-second", "\"old two\"");
        Assert.Equal(0, (await _folder.CourseAsync("build")).ExitCode);
        _folder.Notebook("01-first", "\"new one\"");
        Assert.Equal(0, (await _folder.CourseAsync("build", "01")).ExitCode);
        Assert.Contains("new one", File.ReadAllText(_folder["site/01-first.html"]));
        Assert.Contains("old two", File.ReadAllText(_folder["site/02-second.html"]));

        File.Delete(_folder["notebooks/02-second.ipynb"]);
        Assert.Equal(0, (await _folder.CourseAsync("build")).ExitCode);
        Assert.False(File.Exists(_folder["site/02-second.html"]));
        Assert.False(File.Exists(_folder["site/notebooks/02-second.ipynb"]));
    }

    [Fact]
    public async Task A_failing_notebook_is_on_the_site_and_the_exit_code_is_1()
    {
        var course = await _folder.Notebook("01-bad", "throw new Exception(\"boom\");").Notebook("02-good", "2").CourseAsync("build", "--out", "public");
        Assert.Equal(1, course.ExitCode);
        Assert.Contains("✗ 01-bad, cell 2: System.Exception: boom", course.Error);
        Assert.Contains("boom", File.ReadAllText(_folder["public/01-bad.html"]));
        Assert.True(File.Exists(_folder["public/02-good.html"]));
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_refused_before_anything_runs()
    {
        _folder.Notebook("01-first", "System.IO.File.WriteAllText(\"ran\", \"\");");
        var course = await _folder.CourseAsync("build", "--out", "notebooks");
        Assert.Equal(1, course.ExitCode);
        Assert.Contains("error: ", course.Error);
        Assert.False(File.Exists(_folder["notebooks/ran"]));
        Assert.Contains("there is no folder 'nowhere' for --scripts", (await _folder.CourseAsync("build", "--scripts", "nowhere")).Error);
        Assert.False(File.Exists(_folder["notebooks/ran"]));
    }
}
