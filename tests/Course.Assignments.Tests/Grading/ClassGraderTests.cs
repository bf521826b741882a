namespace Course.Assignments.Tests;

public sealed class ClassGraderTests
{
    private const string Wrong = "static double Slope(double w) => w;";

    private static Dictionary<string, string> Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText);

    [Fact]
    public async Task Grading_again_changes_nothing_and_keeps_the_secret()
    {
        using var submissions = new GradedClass().Add("alice").Add("bob", ("slope", "static double Slope(double w) => throw new Exception(\"oh\");"));
        await submissions.GradeAsync(options: new GradingOptions { Jobs = 2 });
        var before = Files(submissions.Output);
        Assert.Equal(2 * 2 + 2, before.Count);
        Assert.Equal(32, before["seed.txt"].Trim().Length);
        await submissions.GradeAsync(options: new GradingOptions { Jobs = 2 });
        Assert.Equal(before, Files(submissions.Output));
    }

    [Fact]
    public async Task Shards_hold_each_student_once_and_merge_into_the_whole()
    {
        using var submissions = new GradedClass().Add("alice").Add("bob", ("slope", Wrong)).AddBytes("carol", []).AddBytes("dave", [1, 2]).AddBytes("=1+1", []);
        await submissions.GradeAsync();
        string whole = File.ReadAllText(Path.Combine(submissions.Output, "gradebook.csv"));
        File.Delete(Path.Combine(submissions.Output, "gradebook.csv"));
        var options = new GradingOptions { Jobs = 2, Secret = "secret" };
        var rows = (await submissions.GradeAsync(options: options with { Shard = (1, 2) })).Concat(await submissions.GradeAsync(options: options with { Shard = (2, 2) }));
        Assert.Equal(["=1+1", "alice", "bob", "carol", "dave"], rows.Select(row => row.Student).Order(StringComparer.Ordinal));
        Assert.Equal(5, GradebookMerge.Run(submissions.Output));
        Assert.Equal(whole, File.ReadAllText(Path.Combine(submissions.Output, "gradebook.csv")));
    }

    [Theory]
    [InlineData("last", 3)]
    [InlineData("first", 0)]
    [InlineData("best", 6)]
    public async Task The_attempt_that_the_rule_names_counts(string rule, int points)
    {
        using var submissions = new GradedClass(new Sample().Settings($$"""{ "resubmission": { "counts": "{{rule}}" } }"""));
        string folder = Path.Combine(submissions.Submissions, "alice");
        Sample.Submission(submissions.Assignment).Save(Path.Combine(folder, "2026-11-01T10-00.ipynb"));
        submissions.Notebook().Save(Path.Combine(folder, "2026-11-02T10-00.ipynb"));
        submissions.Notebook(("slope", Wrong)).Save(Path.Combine(folder, "2026-11-03T10-00.ipynb"));
        var row = Assert.Single(await submissions.GradeAsync());
        Assert.Equal((points, 3), ((int)row.Final, row.Attempts));
    }

    [Fact]
    public async Task Each_student_may_get_inputs_of_their_own()
    {
        using var submissions = new GradedClass(new Sample().Settings("""{ "seeds": { "perStudent": true } }""")).Add("alice").Add("bob").Add("carol", ("slope", Wrong));
        var rows = await submissions.GradeAsync();
        Assert.Equal([6m, 6m, 3m], rows.Select(row => row.Final));
    }

    [Fact]
    public async Task Late_work_loses_its_share()
    {
        using var submissions = new GradedClass(new Sample().Settings("""{ "due": "2026-11-01T12:00:00+08:00", "late": { "perDay": 0.1, "most": 0.5 } }"""));
        string folder = Path.Combine(submissions.Submissions, "alice");
        submissions.Notebook().Save(Path.Combine(folder, "slopes.ipynb"));
        File.WriteAllText(Path.Combine(folder, "timestamp.txt"), "2026-11-02 05:00:00.123456 UTC");
        var row = Assert.Single(await submissions.GradeAsync());
        Assert.Equal((6m, 2, 0.2m, 4.8m), (row.Mark.Earned, row.Late.Days, row.Late.Share, row.Final));
        Assert.Contains("<strong>4.8</strong> of 7 points (6 less 20 % for 2 days late)", submissions.Feedback("alice"));
    }

    [Fact]
    public async Task A_redefinition_that_does_not_compile_does_not_fall_back_to_the_given_one()
    {
        var sample = new Sample().With(Sample.Locked("setup", $"#r \"{typeof(Tensor).Assembly.Location}\"\nusing Course;\nstatic double Slope(double w) => 2 * w;   // a given one that happens to be right"));
        using var submissions = new GradedClass(sample).Add("broken", ("slope", "static double Slope(double w) => 2 * w")).Add("right");
        var rows = await submissions.GradeAsync();
        Assert.Equal([0m, 3m], rows.Select(row => row.Mark.Questions[0].Earned!.Value));
        Assert.Contains("could not be used", rows[0].Mark.Questions[0].Probes[0].Message);
    }

    [Fact]
    public async Task A_hung_submission_costs_its_limit_and_no_more()
    {
        using var submissions = new GradedClass(new Sample().Settings("""{ "limits": { "secondsPerProbe": 1, "secondsPerSubmission": 2 } }"""));
        submissions.Add("hung", ("slope", "static double Slope(double w) { while (true) { try { System.Threading.Thread.Sleep(1000); } catch { } } }"), ("step", "static Tensor<double> Step(Tensor<double> w, Tensor<double> g, double rate) { System.Threading.Thread.Sleep(-1); return w; }"));
        var row = Assert.Single(await submissions.GradeAsync());
        Assert.Equal(0m, row.Final);
        Assert.Contains(row.Mark.Questions.SelectMany(question => question.Probes), probe => probe.Message == ProbeMessage.TimeUsedUp);
    }

    [Fact]
    public async Task A_written_answer_waits_for_a_person()
    {
        using var submissions = new GradedClass(new Sample().With(Sample.Essay("essay", 4, "Why?"))).Add("alice");
        var row = Assert.Single(await submissions.GradeAsync());
        Assert.Null(row.Mark.Questions[3].Earned);
        var table = CsvTable.Read(Path.Combine(submissions.Output, "gradebook.csv"));
        Assert.Equal("", table[1][Array.IndexOf(table[0], "essay")]);
        Assert.Contains("essay: to be marked by hand.", table[1][^1]);
        Assert.Contains("marked by hand / 4", submissions.Feedback("alice"));
    }
}
