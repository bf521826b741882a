using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>What a notebook shows is made by running it; committed outputs grow stale and hide changes.</summary>
public sealed class NoOutputsRule : IFixableRule
{
    /// <inheritdoc/>
    public string Id => "no-outputs";

    /// <inheritdoc/>
    public string Summary => "No outputs and no execution counts are committed.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook)
    {
        foreach (var cell in notebook.Notebook.Cells.Where(cell => cell.Type == CellType.Code))
        {
            if (cell.Outputs.Count > 0) yield return (cell.Number, "clear the cell's outputs");
            if (cell.ExecutionCount is not null) yield return (cell.Number, "clear the cell's execution count");
            if (cell.Json["outputs"] is not JsonArray || !cell.Json.ContainsKey("execution_count"))
                yield return (cell.Number, "a code cell has the fields \"outputs\": [] and \"execution_count\": null");
        }
    }

    /// <inheritdoc/>
    public void Fix(Notebook notebook)
    {
        foreach (var cell in notebook.Cells.Where(cell => cell.Type == CellType.Code))
        {
            if (cell.Json["outputs"] is not JsonArray { Count: 0 }) cell.SetOutputs([]);
            if (cell.ExecutionCount is not null || !cell.Json.ContainsKey("execution_count")) cell.ExecutionCount = null;
        }
    }
}
