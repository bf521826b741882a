using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>A code cell names its language twice, once for .NET Interactive and once for Polyglot; text names none.</summary>
public sealed class CellMetadataRule : IFixableRule
{
    /// <inheritdoc/>
    public string Id => "cell-metadata";

    /// <inheritdoc/>
    public string Summary => "Code cells carry the entries dotnet_interactive and polyglot_notebook, other cells neither.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook)
    {
        foreach (var cell in notebook.Notebook.Cells)
        {
            var metadata = cell.Json["metadata"] as JsonObject ?? [];
            foreach (var (name, expected) in NotebookMetadata.OfCodeCell())
            {
                if (cell.Type == CellType.Code && !JsonNode.DeepEquals(metadata[name], expected))
                    yield return (cell.Number, $"give the code cell the metadata \"{name}\": {expected!.ToJsonString()}");
                else if (cell.Type != CellType.Code && metadata.ContainsKey(name))
                    yield return (cell.Number, $"take \"{name}\" out of the cell's metadata; only code cells carry it");
            }
        }
    }

    /// <inheritdoc/>
    public void Fix(Notebook notebook)
    {
        foreach (var cell in notebook.Cells)
        {
            foreach (var (name, expected) in NotebookMetadata.OfCodeCell())
            {
                if (cell.Type != CellType.Code) cell.Metadata.Remove(name);
                else if (!JsonNode.DeepEquals(cell.Metadata[name], expected)) cell.Metadata[name] = expected!.DeepClone();
            }
        }
    }
}
