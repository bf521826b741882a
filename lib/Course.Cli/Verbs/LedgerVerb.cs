using System.CommandLine;
using Course.Notebooks;

namespace Course.Cli;

/// <summary><c>course ledger</c>: how much of what the course claims was run and held.</summary>
public static class LedgerVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "ledger",
            "Prints the coverage of the ledger from the last build, and fails on a row without a passing check.",
            ("ledger", "every passing row with its errors, the coverage of each part, and every row that is not passing"),
            ("ledger --part II", "the same for one part"),
            ("ledger --written", "only the rows of notebooks that are written; planned ones are no failure"),
            ("ledger --json coverage.json", "also writes the rows as JSON: id, notebook, status, checks"));
        var json = new Option<string?>("--json") { Description = "Also write the rows as JSON.", HelpName = "FILE" };
        var part = new Option<string?>("--part") { Description = "Only one part of the course, such as II.", HelpName = "PART" };
        var written = new Option<bool>("--written") { Description = "Only rows whose notebook is written." };
        var site = new Option<string>("--site") { Description = "The folder of the build.", HelpName = "DIR", DefaultValueFactory = _ => BuildFolder.Default };
        verb.Options.Add(json);
        verb.Options.Add(part);
        verb.Options.Add(written);
        verb.Options.Add(site);
        verb.SetAction(parsed => Run(terminal, parsed.GetValue(site)!, parsed.GetValue(part), parsed.GetValue(written), parsed.GetValue(json)));
        return verb;
    }

    private static int Run(Terminal terminal, string site, string? part, bool written, string? json)
    {
        var ledger = Ledger.Load(Path.Combine(CourseFolders.Notebooks, "ledger.json"));
        string file = Path.Combine(BuildFolder.Resolve(site), "ledger.json");
        if (!File.Exists(file))
            throw new UserError($"there is no build in '{site}'; make one with\n  {CourseCommand.Invocation} build{(site == BuildFolder.Default ? "" : $" --out {site}")}");
        var report = LedgerReport.Load(file, ledger);
        if (part is not null) report = report.OfPart(KnownPart(ledger, part));
        if (written) report = report.Where(row => Directory.EnumerateFiles(CourseFolders.Notebooks, $"{row.Notebook}-*.ipynb").Any());
        LedgerText.Write(report, terminal);
        if (json is not null) report.Save(json);
        return report.Complete ? 0 : 1;
    }

    private static string KnownPart(Ledger ledger, string part)
    {
        string[] parts = [.. ledger.Rows.Select(row => row.Part).Distinct()];
        return parts.FirstOrDefault(known => known.Equals(part, StringComparison.OrdinalIgnoreCase))
            ?? throw new UserError($"there is no part '{part}'; the parts are {string.Join(", ", parts)}.");
    }
}
