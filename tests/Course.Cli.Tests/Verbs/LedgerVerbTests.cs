using System.Text.Json.Nodes;
using Course.Notebooks;

namespace Course.Cli.Tests;

public sealed class LedgerVerbTests : IDisposable
{
    private readonly CourseFolder _folder = new();

    public LedgerVerbTests() => _folder.Text("notebooks/ledger.json", """
        [{"id":"E-01","part":"I","claim":"first","notebook":"01","check":"exact","slip":false,"question":false},
         {"id":"E-40","part":"II","claim":"second","notebook":"06","check":"4-way","slip":false,"question":false}]
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_build_it_says_how_to_make_one()
    {
        var course = await _folder.CourseAsync("ledger");
        Assert.Equal(1, course.ExitCode);
        Assert.Contains("there is no build in 'site'", course.Error);
        Assert.Contains("dotnet run -c Release --project lib/Course.Cli -- build", course.Error);
    }

    [Fact]
    public async Task A_row_without_a_passing_check_is_told_and_gives_exit_code_1()
    {
        WriteBuild("E-01");
        var course = await _folder.CourseAsync("ledger");
        Assert.Equal((1, ""), (course.ExitCode, course.Error));
        Assert.Contains("✓ E-01  notebook 01: exact 1.0e-16 ≤ 1.0e-12", course.Out);
        Assert.Contains("Part I    1 of 1 pass", course.Out);
        Assert.Contains("– E-40 has no check yet (notebook 06): second", course.Out);
        Assert.Contains("2 rows: 1 of 2 pass, 1 without a check.", course.Out);
    }

    [Fact]
    public async Task A_part_is_judged_alone_and_an_unknown_one_is_named()
    {
        WriteBuild("E-01");
        Assert.Equal(0, (await _folder.CourseAsync("ledger", "--part", "i")).ExitCode);
        Assert.Equal(1, (await _folder.CourseAsync("ledger", "--part", "II")).ExitCode);
        var unknown = await _folder.CourseAsync("ledger", "--part", "VI");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("there is no part 'VI'; the parts are I, II.", unknown.Error);
    }

    [Fact]
    public async Task Planned_notebooks_are_left_out_on_request()
    {
        WriteBuild("E-01");
        _folder.Notebook("01-a", "1");
        Assert.Equal(0, (await _folder.CourseAsync("ledger", "--written")).ExitCode);
        _folder.Notebook("06-b", "1");
        Assert.Equal(1, (await _folder.CourseAsync("ledger", "--written")).ExitCode);
    }

    [Fact]
    public async Task Complete_coverage_gives_exit_code_0_and_rows_as_JSON()
    {
        WriteBuild("E-01", "E-40");
        var course = await _folder.CourseAsync("ledger", "--json", "rows.json");
        Assert.Equal((0, ""), (course.ExitCode, course.Error));
        var row = JsonNode.Parse(File.ReadAllText(_folder["rows.json"]))![1]!;
        Assert.Equal(("E-40", "06", "pass"), ((string)row["id"]!, (string)row["notebook"]!, (string)row["status"]!));
        Assert.Equal(("exact", 1e-16, 1e-12), ((string)row["checks"]![0]!["kind"]!, (double)row["checks"]![0]!["error"]!, (double)row["checks"]![0]!["tolerance"]!));
    }

    [Fact]
    public async Task A_damaged_report_is_named()
    {
        Directory.CreateDirectory(_folder["site"]);
        var course = await _folder.Text("site/ledger.json", "oops").CourseAsync("ledger");
        Assert.Equal(1, course.ExitCode);
        Assert.Contains("this is no report on the ledger", course.Error);
    }

    private void WriteBuild(params string[] passing)
    {
        var ledger = Ledger.Load(_folder["notebooks/ledger.json"]);
        LedgerReport.Collect(ledger, passing.Select(id => Executed(ledger.Find(id)!))).Save(_folder["site/ledger.json"]);
    }

    private static Notebook Executed(LedgerRow row)
    {
        var cell = NotebookCell.Code("Verify");
        cell.SetOutputs([JsonNode.Parse($$$$"""
            {"output_type":"execute_result","data":{"application/vnd.course.verdict+json":{"passed":true,"rows":[{"id":"{{{{row.Id}}}}","passed":true,
             "checks":[{"kind":"exact","what":"w","error":1e-16,"tolerance":1e-12,"passed":true}]}]}}}
            """)!.AsObject()]);
        return Notebook.Create(row.Notebook + "-x", cell);
    }
}
