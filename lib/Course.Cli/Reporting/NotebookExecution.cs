using Course.Notebooks;
using Spectre.Console;

namespace Course.Cli;

/// <summary>Runs notebooks and shows how it goes, live or in plain lines.</summary>
internal static class NotebookExecution
{
    public static async Task<RunReport> RunAsync(IReadOnlyList<string> files, RunOptions options, Terminal terminal, CancellationToken cancel)
    {
        var runner = new NotebookRunner(options);
        if (terminal.Live is not { } live) return await runner.RunAsync(files, new PlainProgress(terminal), cancel);
        return await live.Progress()
            .HideCompleted(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 }, new ElapsedTimeColumn())
            .StartAsync(context => runner.RunAsync(files, new LiveProgress(context, files.Count, live.Profile.Width), cancel));
    }
}
