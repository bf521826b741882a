namespace Course.Notebooks.Tests;

public class LedgerIdRuleTests
{
    private static readonly Ledger Rows = new([new("E-04", "I", "c", "01", "x", false, false), new("E-05", "I", "c", "01", "x", false, false)]);

    [Theory]
    [InlineData("Verify.Equal(\"E-04\", 1, 1)")]
    [InlineData("Verify.Equal([\"E-04\", \"E-05\"], 1, 1)")]
    [InlineData("Verify.Equal(\"E-04, E-05\", what: \"ratio\", golden: \"matmul\")")]
    [InlineData("// Verify.Equal(\"E-99\")\nvar s = \"E-99\";")]
    public void Known_ids_are_kept(string source) => Keeps.Rule<LedgerIdRule>(Keeps.Code(source), ledger: Rows);

    [Theory]
    [InlineData("Verify.Equal(\"E-99\", 1, 1)", "E-99")]
    [InlineData("Verify.Equal(ids: [\"E-04\", \"D-01\"])", "D-01")]
    [InlineData("Verify.Law(\"E04\", 1)", "E04")]
    [InlineData("Verify.Law(\"E-04, E-06\", 1)", "E-06")]
    public void An_id_that_no_row_has_is_found(string source, string id) =>
        Keeps.Breaks<LedgerIdRule>(Keeps.Code("1", source), 2, $"no row {id}", ledger: Rows);

    [Fact]
    public void Without_a_ledger_nothing_is_known_and_nothing_found() => Keeps.Rule<LedgerIdRule>(Keeps.Code("Verify.Equal(\"E-99\")"));
}
