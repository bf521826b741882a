using Course.Notebooks;

namespace Course.Cli;

/// <summary>The coverage of the ledger in plain lines: each part's share, then every row that does not pass.</summary>
internal static class LedgerText
{
    public static void Write(LedgerReport report, Terminal terminal)
    {
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

    /// <summary>How many rows pass, fail and are missing, in words.</summary>
    public static string Summary(IReadOnlyList<LedgerRowReport> rows)
    {
        int pass = rows.Count(row => row.Status == LedgerStatus.Pass);
        int fail = rows.Count(row => row.Status == LedgerStatus.Fail);
        int missing = rows.Count - pass - fail;
        return $"{pass} of {rows.Count} pass" + (fail > 0 ? $", {fail} fail" : "") + (missing > 0 ? $", {missing} without a check" : "");
    }
}
