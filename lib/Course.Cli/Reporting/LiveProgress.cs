using System.Collections.Concurrent;
using Course.Notebooks;
using Spectre.Console;

namespace Course.Cli;

/// <summary>Progress for a person who watches: a bar for the whole, and one for each notebook with the cell that runs.</summary>
internal sealed class LiveProgress : IRunProgress
{
    private const int OtherColumns = 40;
    private readonly ConcurrentDictionary<string, ProgressTask> _running = new();
    private readonly ProgressContext _context;
    private readonly ProgressTask _all;
    private readonly int _width;

    public LiveProgress(ProgressContext context, int notebooks, int width)
    {
        _context = context;
        _width = width;
        _all = context.AddTask($"[bold]{Figures.Count(notebooks, "notebook")}[/]", maxValue: notebooks);
    }

    public void Started(string name, int codeCells) =>
        _running[name] = _context.AddTask(Markup.Escape(name), maxValue: Math.Max(1, codeCells));

    public void CellStarted(string name, NotebookCell cell, int index, int codeCells)
    {
        if (!_running.TryGetValue(name, out var bar)) return;
        string code = Fit(SourceLine.Of(cell), _width - OtherColumns - name.Length);
        bar.Value = index - 1;
        bar.Description = $"{Markup.Escape(name)} [grey]{index}/{codeCells}[/] [dim]{Markup.Escape(code)}[/]";
    }

    public void Finished(NotebookRun run)
    {
        _all.Increment(1);
        if (!_running.TryRemove(run.Name, out var bar)) return;
        bar.Value = bar.MaxValue;
        bar.Description = $"{(run.Passed ? "[green]✓[/]" : "[red]✗[/]")} {Markup.Escape(run.Name)}";
        bar.StopTask();
    }

    private static string Fit(string code, int width) =>
        code.Length <= width ? code : width > 1 ? code[..(width - 1)] + "…" : "";
}
