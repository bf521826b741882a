using Course.Notebooks;

namespace Course.Cli;

/// <summary>Progress for files and pipes: one line when a notebook begins and one when it ends.</summary>
internal sealed class PlainProgress(Terminal terminal) : IRunProgress
{
    public void Started(string name, int codeCells) =>
        terminal.Out.WriteLine($"  {name}: {Figures.Count(codeCells, "code cell")}");

    public void CellStarted(string name, NotebookCell cell, int index, int codeCells)
    {
    }

    public void Finished(NotebookRun run)
    {
        string cost = string.Join(", ", new[] { Figures.Time(run.Time), Figures.Memory(run.PeakMemory) }.Where(part => part.Length > 0));
        terminal.Out.WriteLine(run.Passed ? $"✓ {run.Name}: {cost}" : $"✗ {run.Name}: {FailureText.Short(run)}");
    }
}
