using Course.Notebooks;
using Spectre.Console;

namespace Course.Cli;

/// <summary>What a run gave: a table for a person who watches, and every failure in full.</summary>
internal static class RunSummary
{
    public static void Write(RunReport report, Terminal terminal)
    {
        if (terminal.Live is { } live) live.Write(Table(report));
        foreach (var run in report.Notebooks.Where(run => !run.Passed)) terminal.Error.WriteLine(FailureText.Long(run));
        int failed = report.Notebooks.Count(run => !run.Passed);
        terminal.Out.WriteLine(
            $"{Figures.Count(report.Notebooks.Count, "notebook")} in {Figures.Time(report.Time)}: {(failed == 0 ? "all ran" : $"{report.Notebooks.Count - failed} ran, {failed} failed")}.");
    }

    private static Table Table(RunReport report)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn("notebook")
            .AddColumn(new TableColumn("cells").RightAligned())
            .AddColumn(new TableColumn("time").RightAligned())
            .AddColumn(new TableColumn("memory").RightAligned())
            .AddColumn("");
        foreach (var run in report.Notebooks)
        {
            table.AddRow(
                Markup.Escape(run.Name),
                $"{run.CellsRun}/{run.CodeCells}",
                Figures.Time(run.Time),
                Figures.Memory(run.PeakMemory),
                run.Passed ? "[green]✓[/]" : $"[red]✗ {Markup.Escape(FailureText.Short(run))}[/]");
        }

        return table;
    }
}
