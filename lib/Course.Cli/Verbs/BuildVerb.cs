using System.CommandLine;
using Course.Notebooks;

namespace Course.Cli;

/// <summary><c>course build</c>: runs the notebooks and writes the site.</summary>
public static class BuildVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "build",
            "Runs all notebooks and writes the site: index, a page a notebook, the ledger, the errata.",
            ("build", "runs the whole course into site/"),
            ("build 01 02", "runs two notebooks again and keeps the pages of the others"),
            ("build --jobs 1 --scripts ~/scripts", "one at a time, with local copies of plotly and KaTeX"));
        var notebooks = NotebookArgument.For(verb, "Notebooks to run: files, patterns, or the course's by number. Without any: all of the course.");
        var output = new Option<string>("--out") { Description = "The folder of the site.", HelpName = "DIR", DefaultValueFactory = _ => BuildFolder.Default };
        var scripts = new Option<string?>("--scripts") { Description = "A folder with plotly.min.js and katex/, copied into the site so that it needs no network.", HelpName = "DIR" };
        verb.Options.Add(output);
        verb.Options.Add(scripts);
        var limits = new RunLimits(verb);
        verb.SetAction((parsed, cancel) => RunAsync(
            terminal, parsed.GetValue(notebooks) ?? [], BuildFolder.Resolve(parsed.GetValue(output)!), parsed.GetValue(scripts), limits.Read(parsed), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string[] words, string site, string? scripts, RunOptions options, CancellationToken cancel)
    {
        var named = words.Length == 0 ? NotebookFiles.OfCourse() : NotebookFiles.Named(words);
        foreach (string mistake in named.Mistakes) terminal.Error.WriteLine($"error: {mistake}");
        if (named.Files.Count == 0) return 1;
        OutputFolder.RequireDistinctNames(named.Files);
        if (scripts is not null && !Directory.Exists(scripts)) throw new UserError($"there is no folder '{scripts}' for --scripts.");
        SiteWriter.Prepare(site);

        var build = new SiteBuild(site, scripts);
        var run = await NotebookExecution.RunAsync(named.Files, options with { OutputDirectory = build.ExecutedFolder }, terminal, cancel);
        var ledger = build.Write(run, whole: words.Length == 0);
        RunSummary.Write(run, terminal);
        if (ledger is not null) terminal.Out.WriteLine($"Ledger: {LedgerText.Summary(ledger.Rows)}.");
        terminal.Out.WriteLine($"Site: {CourseFolders.Show(Path.Combine(site, "index.html"))}");
        return run.Passed && named.Mistakes.Count == 0 ? 0 : 1;
    }
}
