namespace Course.Notebooks;

/// <summary>A cell shows one idea; machinery belongs in the library.</summary>
public sealed class CellLengthRule : INotebookRule
{
    private const int Longest = 25;

    /// <inheritdoc/>
    public string Id => "cell-length";

    /// <inheritdoc/>
    public string Summary => $"No code cell is longer than {Longest} lines.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook) =>
        from script in notebook.Scripts
        let lines = script.Cell.Source.TrimEnd().Split('\n').Length
        where lines > Longest
        select ((int?)script.Number, $"the cell has {lines} lines, {Longest} at most; split it, or move machinery into lib");
}
