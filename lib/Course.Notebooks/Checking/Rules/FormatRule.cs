namespace Course.Notebooks;

/// <summary>Stable ids let a cell be found again after others were added or moved.</summary>
public sealed class FormatRule : IFixableRule
{
    /// <inheritdoc/>
    public string Id => "format";

    /// <inheritdoc/>
    public string Summary => "The document is nbformat 4.5 and every cell has an id of its own.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook)
    {
        if (notebook.Notebook.FormatMinor != 5)
            yield return (null, $"the document is nbformat 4.{notebook.Notebook.FormatMinor}; save it as 4.5");
        var seen = new Dictionary<string, int>();
        foreach (var cell in notebook.Notebook.Cells)
        {
            if (cell.Id is not { } id || !IsValid(id))
                yield return (cell.Number, cell.Id is null ? "the cell has no id; give it one" : $"the id \"{cell.Id}\" is not 1 to 64 letters, digits, - or _; give it another");
            else if (!seen.TryAdd(id, cell.Number))
                yield return (cell.Number, $"the id \"{id}\" is that of cell {seen[id]} too; give one of them another");
        }
    }

    /// <inheritdoc/>
    public void Fix(Notebook notebook)
    {
        notebook.FormatMinor = 5;
        var seen = new HashSet<string>();
        foreach (var cell in notebook.Cells)
        {
            while (cell.Id is not { } id || !IsValid(id) || !seen.Add(id)) cell.Id = NotebookCell.NewId();
        }
    }

    private static bool IsValid(string id) =>
        id.Length is >= 1 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
