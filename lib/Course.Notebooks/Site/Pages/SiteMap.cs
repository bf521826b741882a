namespace Course.Notebooks;

/// <summary>Which pages the site has and which places in them a link may point to.</summary>
internal sealed class SiteMap(IEnumerable<NotebookPage> pages)
{
    private readonly Dictionary<string, NotebookPage> _pages = pages.ToDictionary(page => page.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The notebook's page and place, or null where the site has no such notebook.</summary>
    public string? Find(string notebook, string fragment, NotebookPage from)
    {
        NotebookPage? page = notebook.Length == 0 ? from : _pages.GetValueOrDefault(notebook);
        if (page is null) return null;
        string file = page == from ? "" : page.File;
        if (fragment.Length == 0) return file.Length == 0 ? page.File : file;
        return page.FindAnchor(fragment) is { } id ? $"{file}#{id}" : page.File;
    }
}
