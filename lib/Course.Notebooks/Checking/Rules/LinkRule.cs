using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Notebooks;

/// <summary>A reader who follows a link arrives.</summary>
public sealed class LinkRule : INotebookRule
{
    /// <inheritdoc/>
    public string Id => "links";

    /// <inheritdoc/>
    public string Summary => "Links to other notebooks lead to files that exist.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook) =>
        from cell in notebook.Texts
        from link in Markdown.Parse(cell.Source).Descendants<LinkInline>()
        let target = Uri.UnescapeDataString((link.Url ?? "").Split('#', '?')[0])
        where target.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) && !target.Contains("://")
        where !File.Exists(Path.Combine(notebook.Folder, target))
        select ((int?)cell.Number, $"the link leads to {target}, which does not exist; correct it");
}
