using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>Every engine picks its kernel from the document's metadata.</summary>
public sealed class DocumentMetadataRule : IFixableRule
{
    /// <inheritdoc/>
    public string Id => "document-metadata";

    /// <inheritdoc/>
    public string Summary => "The document's metadata is exactly what VS Code Polyglot writes for C#.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook)
    {
        var expected = NotebookMetadata.OfDocument();
        var found = notebook.Notebook.Json["metadata"] as JsonObject ?? [];
        string[] odd = [.. expected.Select(entry => entry.Key).Union(found.Select(entry => entry.Key))
            .Where(key => !JsonNode.DeepEquals(expected[key], found[key]))];
        if (odd.Length > 0)
            yield return (null, $"the document's metadata differs from what VS Code Polyglot writes in {string.Join(", ", odd)}; write it afresh");
    }

    /// <inheritdoc/>
    public void Fix(Notebook notebook)
    {
        if (!JsonNode.DeepEquals(notebook.Metadata, NotebookMetadata.OfDocument()))
            notebook.Json["metadata"] = NotebookMetadata.OfDocument();
    }
}
