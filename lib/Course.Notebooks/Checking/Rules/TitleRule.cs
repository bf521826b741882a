using System.Text.RegularExpressions;

namespace Course.Notebooks;

/// <summary>A notebook opens with its title, in English with the Chinese term.</summary>
public sealed partial class TitleRule : INotebookRule
{
    /// <inheritdoc/>
    public string Id => "title";

    /// <inheritdoc/>
    public string Summary => "The first cell is Markdown and begins with a # heading that holds the Chinese term.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook)
    {
        var first = notebook.Notebook.Cells.FirstOrDefault();
        string line = first?.Source.Split('\n')[0] ?? "";
        if (first?.Type != CellType.Markdown || !line.StartsWith("# ", StringComparison.Ordinal))
            yield return (first is null ? null : 1, "begin the notebook with a Markdown cell whose first line is its title, `# Title (标题)`");
        else if (!Han().IsMatch(line))
            yield return (1, $"add the Chinese term to the title, as in `{line.Trim()} (中文)`");
    }

    [GeneratedRegex(@"[\u4E00-\u9FFF]")]
    private static partial Regex Han();
}
