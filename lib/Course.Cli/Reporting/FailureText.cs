using Course.Notebooks;

namespace Course.Cli;

/// <summary>A notebook's failure in words: which cell, what happened, and the line by which the cell is recognised.</summary>
public static class FailureText
{
    /// <summary>The cell and the first line of the message.</summary>
    public static string Short(NotebookRun run) => Place(run) + (run.Failure?.Message.Split('\n')[0] ?? run.Status.ToString());

    /// <summary>All lines of the message, under the notebook's name and the cell's first line.</summary>
    public static string Long(NotebookRun run)
    {
        string message = run.Failure?.Message ?? run.Status.ToString();
        string code = run.Notebook?.Cells.ElementAtOrDefault((run.Failure?.Cell ?? 0) - 1) is { } cell ? $"\n    > {SourceLine.Of(cell)}" : "";
        return $"✗ {run.Name}, {Place(run)}{message.TrimEnd().Replace("\n", "\n    ")}{code}";
    }

    private static string Place(NotebookRun run) => run.Failure is { Cell: > 0 } failure ? $"cell {failure.Cell}: " : "";
}
