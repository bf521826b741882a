namespace Course.Notebooks;

/// <summary>A page is as wide as a book's: what does not fit scrolls sideways, and in print is cut.</summary>
public sealed class LineLengthRule : INotebookRule
{
    private const int Longest = 96;

    /// <inheritdoc/>
    public string Id => "line-length";

    /// <inheritdoc/>
    public string Summary => $"No line of code is longer than {Longest} characters.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook) =>
        from script in notebook.Scripts
        let lines = script.Cell.Source.Split('\n')
        let longest = lines.Index().MaxBy(line => line.Item.Length)
        where longest.Item.Length > Longest
        select ((int?)script.Number, $"line {longest.Index + 1} has {longest.Item.Length} characters, {Longest} at most; break it");
}
