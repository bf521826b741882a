using System.CommandLine;

namespace Course.Cli;

/// <summary><c>course run</c>: executes notebooks and writes them with their outputs.</summary>
public static class RunVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "run",
            "Runs notebooks, each in a fresh process, and writes the executed copies.",
            ("run 01", "runs notebook 01 of the course"),
            ("run notebooks/0*.ipynb --out /tmp/executed", "runs several side by side"),
            ("run my.ipynb --timeout 600", "gives a slow notebook ten minutes"));
        var notebooks = NotebookArgument.For(verb, "Notebooks to run: files, patterns, or the course's by number.", required: true);
        var output = new Option<string>("--out") { Description = "The folder for the executed notebooks.", HelpName = "DIR", DefaultValueFactory = _ => "executed" };
        var limits = new RunLimits(verb);
        verb.Options.Add(output);
        verb.SetAction((parsed, cancel) => RunAsync(terminal, parsed.GetValue(notebooks)!, parsed.GetValue(output)!, limits, parsed, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string[] words, string output, RunLimits limits, ParseResult parsed, CancellationToken cancel)
    {
        var named = NotebookFiles.Named(words);
        foreach (string mistake in named.Mistakes) terminal.Error.WriteLine($"error: {mistake}");
        if (named.Files.Count == 0) return 1;
        OutputFolder.Require(output, named.Files);
        var report = await NotebookExecution.RunAsync(named.Files, limits.Read(parsed) with { OutputDirectory = output }, terminal, cancel);
        RunSummary.Write(report, terminal);
        terminal.Out.WriteLine($"Executed notebooks: {CourseFolders.Show(Path.GetFullPath(output))}");
        return report.Passed && named.Mistakes.Count == 0 ? 0 : 1;
    }
}
