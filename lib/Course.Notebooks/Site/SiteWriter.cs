namespace Course.Notebooks;

/// <summary>
/// Writes the course as a site of plain files: the syllabus, a page for each notebook, the ledger and the errata.
/// All links are relative, so the folder opens from a disk and under any address.
/// </summary>
public static class SiteWriter
{
    /// <summary>
    /// Takes the output folder before a long build: an empty or new one gets the site's marker, one that was made by
    /// something else is refused with a <see cref="SiteException"/>.
    /// </summary>
    public static void Prepare(string outputDirectory) => SiteFolder.Open(outputDirectory);

    /// <summary>
    /// Writes the site. Pages of an earlier build that are no longer made are removed; nothing else is deleted.
    /// The executed notebooks are put beside the pages, under <c>notebooks/</c>.
    /// </summary>
    public static void Write(SiteOptions options, IReadOnlyList<ExecutedNotebook> notebooks, LedgerReport ledger)
    {
        NotebookPage[] pages = [.. notebooks.Select(notebook => new NotebookPage(notebook)).OrderBy(page => page.Name, StringComparer.Ordinal)];
        RefuseTwins(pages);

        SiteFolder folder = SiteFolder.Open(options.OutputDirectory);
        var template = new PageTemplate(options, SiteScripts.Provide(options.ScriptsDirectory, folder));
        var syllabus = new Syllabus(options.Parts, pages, new Coverage(ledger, pages));
        var map = new SiteMap(pages);
        PageLinks LinksOf(NotebookPage page) => new(map, page, options, folder);

        folder.Write("site.css", PageTemplate.Asset("site.css"));
        folder.Write("site.js", PageTemplate.Asset("site.js"));
        PageContent[] shared =
        [
            new IndexPage(options, syllabus, page => new HtmlFragment(LinksOf(page))).Write(),
            new LedgerPage(syllabus).Write(),
            new Errata(syllabus).Write(),
        ];
        foreach (PageContent content in shared.Concat(pages.Select(page => new NotebookPageWriter(page, syllabus, LinksOf(page)).Write())))
            folder.Write(content.File, template.Fill(content));
        foreach (NotebookPage page in pages)
            folder.Save(page.Executed.Document, page.SourceFile);
        folder.Close();
    }

    private static void RefuseTwins(IEnumerable<NotebookPage> pages)
    {
        string[] reserved = ["index", "ledger", "errata"];
        var names = new HashSet<string>(reserved, StringComparer.OrdinalIgnoreCase);
        foreach (NotebookPage page in pages)
            if (!names.Add(page.Name))
                throw new SiteException($"Two pages would be called '{page.File}'; each notebook needs a name of its own, and none of {string.Join(", ", reserved)}.");
    }
}
