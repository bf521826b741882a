using System.CommandLine;
using Course.Notebooks;

namespace Course.Cli;

/// <summary><c>course check</c>: holds notebooks against the rules of the course.</summary>
public static class CheckVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "check",
            "Checks notebooks: format, metadata, ids, no outputs, cell length, portability, ledger ids, links.",
            ("check", "checks all notebooks of the course"),
            ("check 01 07", "checks two of them"),
            ("check --fix", "clears outputs and writes ids and metadata afresh, then checks"));
        var notebooks = NotebookArgument.For(verb, "Notebooks to check: files, patterns, or the course's by number. Without any: all of the course.");
        var fix = new Option<bool>("--fix") { Description = "Put right what can be put right without changing what the notebook says." };
        verb.Options.Add(fix);
        verb.SetAction(parsed => Run(terminal, parsed.GetValue(notebooks) ?? [], parsed.GetValue(fix)));
        return verb;
    }

    private static int Run(Terminal terminal, string[] words, bool fix)
    {
        var named = words.Length == 0 ? NotebookFiles.OfCourse() : NotebookFiles.Named(words);
        foreach (string mistake in named.Mistakes) terminal.Error.WriteLine($"error: {mistake}");
        var checker = new NotebookChecker(CourseFolders.LedgerFile is { } ledger ? Ledger.Load(ledger) : null);
        int broken = named.Mistakes.Count, findings = 0, fixable = 0;
        foreach (string file in named.Files)
        {
            try
            {
                if (fix && NotebookChecker.Fix(file)) terminal.Out.WriteLine($"{CourseFolders.Show(file)}: put right");
                foreach (var finding in checker.Check(file))
                {
                    terminal.Out.WriteLine(finding.ToString());
                    findings++;
                    if (finding.Fixable) fixable++;
                }
            }
            catch (NotebookFormatException e)
            {
                terminal.Error.WriteLine($"error: {e.Message}");
                broken++;
            }
        }

        string hint = fixable > 0 ? $"; `check --fix` puts {fixable} of them right" : "";
        terminal.Out.WriteLine($"{Figures.Count(named.Files.Count, "notebook")} checked, {Figures.Count(findings, "finding")}{hint}.");
        return broken + findings == 0 ? 0 : 1;
    }
}
