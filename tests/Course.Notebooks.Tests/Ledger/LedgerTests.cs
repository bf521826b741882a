namespace Course.Notebooks.Tests;

public class LedgerTests
{
    private static readonly string Root = RepositoryOf(AppContext.BaseDirectory);

    [Fact]
    public void The_courses_ledger_has_every_row_once_and_each_belongs_to_a_notebook_and_a_part()
    {
        var rows = Course.Notebooks.Ledger.Load(Path.Combine(Root, "notebooks", "ledger.json")).Rows;
        Assert.Equal(131, rows.Count);
        Assert.Equal(["A", "B", "C", "D", "E"], rows.Select(row => row.Id[..1]).Distinct().Order());
        Assert.Equal(["I", "II", "III", "IV", "V"], rows.Select(row => row.Part).Distinct());
        Assert.All(rows, row => Assert.Matches("^(0[1-9]|1[0-9]|2[0-4])$", row.Notebook));
        Assert.All(rows, row => Assert.NotEqual("", row.Claim + row.Check));
        Assert.Equal("09", rows.Single(row => row.Id == "E-58").Notebook);
        Assert.Equal(["D-09", "D-10", "E-78"], rows.Where(row => row.Question).Select(row => row.Id));
    }

    [Theory]
    [InlineData("E-09")]
    [InlineData("E-22")]
    [InlineData("E-80")]
    [InlineData("A-02")]
    [InlineData("C-07")]
    public void Slips_are_marked_and_carry_no_mark_in_their_text(string id)
    {
        var row = Course.Notebooks.Ledger.Load(Path.Combine(Root, "notebooks", "ledger.json")).Find(id)!;
        Assert.True(row.Slip);
        Assert.DoesNotContain("✗", row.Claim);
    }

    [Fact]
    public void Two_rows_with_one_id_are_refused()
    {
        var row = new LedgerRow("E-01", "I", "claim", "01", "exact", false, false);
        Assert.Contains("E-01", Assert.Throws<LedgerFormatException>(() => new Ledger([row, row])).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""[{"id":"E-01"}]""")]
    [InlineData("""[{"id":"E-01","part":"I","claim":"c","notebook":"01","check":"x","slip":false,"question":false,"other":1}]""")]
    public void A_malformed_ledger_is_named(string text)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("ledger.json", text);
        Assert.StartsWith(path + ": ", Assert.Throws<LedgerFormatException>(() => Course.Notebooks.Ledger.Load(path)).Message);
        Assert.Throws<LedgerFormatException>(() => Course.Notebooks.Ledger.Load(folder["none.json"]));
    }

    private static string RepositoryOf(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "Course.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("Course.sln was not found above the tests.");
    }
}
