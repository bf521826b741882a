using System.Text.Json.Nodes;

namespace Course.Notebooks.Tests;

public class LedgerReportTests
{
    private static readonly Ledger Rows = new(
    [
        new("E-01", "I", "first", "01", "exact", false, false),
        new("E-02", "I", "second", "02", "law", true, false),
    ]);

    private const string Good = """{"kind":"exact","what":"w","error":1e-16,"tolerance":1e-12,"passed":true}""";
    private const string Bad = """{"kind":"law","what":"w","error":0.5,"tolerance":0.1,"passed":false}""";

    [Fact]
    public void A_row_passes_when_its_owner_shows_a_passing_check()
    {
        var report = LedgerReport.Collect(Rows, [Executed("01-a", Verdict("E-01", true, Good)), Executed("02-b", Verdict("E-02", true, Good, Good))]);
        Assert.True(report.Complete);
        Assert.Equal([1, 2], report.Rows.Select(row => row.Checks.Count));
        Assert.Equal(new LedgerCheck("exact", "w", 1e-16, 1e-12, true), report.Rows[0].Checks[0]);
    }

    [Fact]
    public void A_counter_example_keeps_its_relation()
    {
        const string differs = """{"kind":"exact","what":"w","error":3,"tolerance":0.4,"relation":"≥","passed":true}""";
        var report = LedgerReport.Collect(Rows, [Executed("01-a", Verdict("E-01", true, differs))]);
        Assert.Equal("≥", report.Rows[0].Checks[0].Relation);
    }

    [Fact]
    public void A_row_is_missing_when_only_another_notebook_shows_it() =>
        Assert.Equal(LedgerStatus.Missing, StatusOfFirst(Executed("02-b", Verdict("E-01", true, Good))));

    [Fact]
    public void A_row_is_missing_when_its_verdict_holds_no_check() =>
        Assert.Equal(LedgerStatus.Missing, StatusOfFirst(Executed("01-a", Verdict("E-01", true))));

    [Fact]
    public void A_row_fails_when_any_notebook_shows_a_failing_check() =>
        Assert.Equal(LedgerStatus.Fail, StatusOfFirst(Executed("01-a", Verdict("E-01", true, Good)), Executed("24-errata", Verdict("E-01", false, Good, Bad))));

    [Fact]
    public void A_row_that_calls_itself_failed_is_believed() =>
        Assert.Equal(LedgerStatus.Fail, StatusOfFirst(Executed("01-a", Verdict("E-01", false, Good))));

    [Theory]
    [InlineData("✗ E-01: off by 3\nmore", LedgerStatus.Fail)]
    [InlineData("✗ E-02, E-01: off by 3", LedgerStatus.Fail)]
    [InlineData("E-01: not a verification's message", LedgerStatus.Missing)]
    public void A_failed_verification_is_seen_from_the_error_it_threw(string message, LedgerStatus expected) =>
        Assert.Equal(expected, StatusOfFirst(Executed("01-a", Error("Course.VerificationException", message))));

    [Fact]
    public void Another_exception_with_the_same_words_is_no_evidence() =>
        Assert.Equal(LedgerStatus.Missing, StatusOfFirst(Executed("01-a", Error("System.Exception", "✗ E-01: off"))));

    [Fact]
    public void Text_that_looks_like_a_verdict_is_no_evidence() => Assert.Equal(
        LedgerStatus.Missing,
        StatusOfFirst(Executed("01-a", new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = Verdict("E-01", true, Good).ToJsonString() })));

    [Fact]
    public void Malformed_verdicts_are_no_evidence() => Assert.Equal(
        LedgerStatus.Missing,
        StatusOfFirst(Executed("01-a", Display(JsonNode.Parse("""{"rows":[3,{"checks":[]},{"id":"E-01","checks":{}}]}""")!), Display(JsonValue.Create("no JSON")))));

    [Fact]
    public void A_report_read_back_says_the_same()
    {
        using var folder = new TemporaryFolder();
        var report = LedgerReport.Collect(Rows, [Executed("01-a", Verdict("E-01", true, Good), Error("Course.VerificationException", "✗ E-02: é"))]);
        report.Save(folder["site/ledger.json"]);
        var copy = LedgerReport.Load(folder["site/ledger.json"], Rows);
        Assert.Equal(report.Rows.Select(row => row.Status), copy.Rows.Select(row => row.Status));
        Assert.Equal(report.Rows.SelectMany(row => row.Checks), copy.Rows.SelectMany(row => row.Checks));
        Assert.Contains("\"status\": \"pass\"", report.ToJson());
        Assert.Contains("\"error\": null", report.ToJson());
    }

    [Fact]
    public void A_report_that_is_none_is_named()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("ledger.json", "[3]");
        Assert.StartsWith(path, Assert.Throws<LedgerFormatException>(() => LedgerReport.Load(path, Rows)).Message);
    }

    private static LedgerStatus StatusOfFirst(params Notebook[] executed) => LedgerReport.Collect(Rows, executed).Rows[0].Status;

    private static Notebook Executed(string name, params JsonObject[] outputs)
    {
        var cell = NotebookCell.Code("Verify");
        cell.SetOutputs(outputs);
        return Notebook.Create(name, NotebookCell.Markdown("# t"), cell);
    }

    private static JsonObject Verdict(string id, bool passed, params string[] checks) => Display(JsonNode.Parse(
        $$"""{"passed":true,"rows":[{"id":"{{id}}","claim":"c","passed":{{(passed ? "true" : "false")}},"checks":[{{string.Join(",", checks)}}]}]}""")!);

    private static JsonObject Display(JsonNode verdict) => new()
    {
        ["output_type"] = "execute_result",
        ["data"] = new JsonObject { ["application/vnd.course.verdict+json"] = verdict },
    };

    private static JsonObject Error(string name, string value) => new()
    {
        ["output_type"] = "error",
        ["ename"] = name,
        ["evalue"] = value,
        ["traceback"] = new JsonArray(),
    };
}
