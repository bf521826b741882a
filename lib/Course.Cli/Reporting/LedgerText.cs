using System.Globalization;
using Course.Notebooks;

namespace Course.Cli;

/// <summary>The coverage of the ledger in plain lines: every passing row with its errors, each part's share, then every row that does not pass.</summary>
internal static class LedgerText
{
    public static void Write(LedgerReport report, Terminal terminal)
    {
        foreach (var row in report.Rows.Where(row => row.Status == LedgerStatus.Pass))
            terminal.Out.WriteLine($"✓ {row.Row.Id,-5} notebook {row.Row.Notebook}: {Errors(row)}");
        foreach (var part in report.Rows.GroupBy(row => row.Row.Part))
        {
            terminal.Out.WriteLine($"Part {part.Key,-4} {Summary([.. part])}");
        }

        foreach (var row in report.Rows.Where(row => row.Status != LedgerStatus.Pass))
        {
            terminal.Out.WriteLine(row.Status == LedgerStatus.Fail
                ? $"✗ {row.Row.Id} fails: {row.Checks.First(check => !check.Passed).What}"
                : $"– {row.Row.Id} has no check yet (notebook {row.Row.Notebook}): {row.Row.Claim}");
        }

        terminal.Out.WriteLine($"{Figures.Count(report.Rows.Count, "row")}: {Summary(report.Rows)}.");
    }

    /// <summary>For each kind of check, how many there are and the one nearest to its limit.</summary>
    private static string Errors(LedgerRowReport row) => string.Join("; ", row.Checks.GroupBy(check => check.Kind).Select(kind =>
    {
        var nearest = kind.MaxBy(check => check.Relation == "≥" ? check.Tolerance / check.Error : check.Tolerance == 0 ? check.Error : check.Error / check.Tolerance)!;
        string count = kind.Count() == 1 ? "" : $" (nearest of {kind.Count()})";
        return $"{kind.Key} {Number(nearest.Error)} {nearest.Relation} {Number(nearest.Tolerance)}{count}";
    }));

    private static string Number(double value) => value.ToString(value == 0 ? "0" : "0.0e0", CultureInfo.InvariantCulture);

    /// <summary>How many rows pass, fail and are missing, in words.</summary>
    public static string Summary(IReadOnlyList<LedgerRowReport> rows)
    {
        int pass = rows.Count(row => row.Status == LedgerStatus.Pass);
        int fail = rows.Count(row => row.Status == LedgerStatus.Fail);
        int missing = rows.Count - pass - fail;
        return $"{pass} of {rows.Count} pass" + (fail > 0 ? $", {fail} fail" : "") + (missing > 0 ? $", {missing} without a check" : "");
    }
}
