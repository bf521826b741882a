using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Course.Notebooks.Tests;

public sealed class ErrataTests : IDisposable
{
    private static readonly Ledger Ledger = new(
    [
        new("E-12", "I", "κ is λmax/λmin", "02", "law", true, false),
        new("E-103", "V", "all ✗ rows together", "24", "exact", false, false),
    ]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_leads_to_the_notebook_that_brings_the_slips_together()
    {
        var link = Errata(Notebook.Create("24-errata", NotebookCell.Markdown("# Slips & falls\n\nText."))).QuerySelector("header.title a");
        Assert.Equal("24-errata.html", link!.GetAttribute("href"));
        Assert.Equal("24 · Slips & falls", link.TextContent);
    }

    [Fact]
    public void Without_that_notebook_the_page_does_not_mention_it() =>
        Assert.Empty(Errata(Notebook.Create("02-curvature", NotebookCell.Markdown("# Curvature\n\nText."))).QuerySelectorAll("header.title a"));

    [Fact]
    public void The_row_that_gathers_the_slips_is_not_one_of_them() =>
        Assert.Equal(["E-12"], Errata(Notebook.Create("24-errata", NotebookCell.Markdown("# Slips\n\nText."))).QuerySelectorAll("ol.errata > li").Select(item => item.Id));

    [Fact]
    public void A_slip_leads_to_its_sections_where_both_forms_run()
    {
        var page = Errata(Notebook.Create("24-errata", NotebookCell.Markdown("# Slips\n\n### E-12 · Which is slow?\n\nText.\n\n### E-12 · The other half\n\nText.\n\n### E-120 · Another row")));
        var links = page.QuerySelectorAll("#E-12 span a");
        Assert.Equal(["Which is slow?", "The other half"], links.Select(link => link.TextContent));
        Assert.Equal("24-errata.html#e-12-which-is-slow", links[0].GetAttribute("href"));
        Assert.StartsWith("2 places, in 1 rows", page.QuerySelector(".lead")!.TextContent);
    }

    private IHtmlDocument Errata(Notebook notebook)
    {
        SiteWriter.Write(new SiteOptions { OutputDirectory = _folder["site"] },
            [new ExecutedNotebook(notebook, TimeSpan.FromSeconds(1), null)], LedgerReport.Collect(Ledger, [notebook]));
        return new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(_folder["site"], "errata.html")));
    }
}
