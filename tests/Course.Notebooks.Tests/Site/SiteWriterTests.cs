using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Course.Notebooks.Tests;

public sealed class SiteWriterTests : IDisposable
{
    private readonly SampleSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void There_is_a_page_for_each_notebook_and_the_three_shared_ones() =>
        Assert.Equal(["01-descent.html", "02-curvature.html", "errata.html", "index.html", "ledger.html"], _site.Pages);

    [Fact]
    public void Every_page_is_well_formed_html()
    {
        foreach (string page in _site.Pages)
        {
            var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
            // The strict parser takes the end of an SVG tag with a capital for a stray one.
            var document = parser.ParseDocument(_site.Text(page).Replace("clipPath", "g", StringComparison.Ordinal));
            Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
            Assert.Single(document.QuerySelectorAll("h1"));
            Assert.Single(document.QuerySelectorAll("main"));
            Assert.NotNull(document.QuerySelector("footer.site"));
            Assert.Equal(document.Body, document.QuerySelector("footer.site")!.ParentElement);
        }
    }

    [Fact]
    public void No_id_occurs_twice_on_a_page()
    {
        foreach (string page in _site.Pages)
        {
            var ids = _site.Html(page).QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Fact]
    public void Every_link_within_the_site_leads_somewhere_and_is_relative()
    {
        foreach (string page in _site.Pages)
        {
            foreach (IElement element in _site.Html(page).QuerySelectorAll("[href], [src]"))
            {
                string link = element.GetAttribute("href") ?? element.GetAttribute("src")!;
                if (link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("data:", StringComparison.Ordinal)) continue;
                Assert.False(link.StartsWith('/') || Uri.TryCreate(link, UriKind.Absolute, out _), $"{page}: {link}");
                string[] parts = link.Split('#');
                string file = parts[0].Length == 0 ? page : Uri.UnescapeDataString(parts[0]);
                Assert.True(File.Exists(Path.Combine(_site.Root, file)), $"{page}: {link}");
                if (parts.Length > 1)
                    Assert.True(_site.Html(file).GetElementById(Uri.UnescapeDataString(parts[1])) is not null, $"{page}: {link}");
            }
        }
    }

    [Fact]
    public void No_file_names_a_path_of_this_machine()
    {
        foreach (string file in Directory.GetFiles(_site.Root, "*", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(file);
            Assert.DoesNotContain(Path.GetTempPath(), text, StringComparison.Ordinal);
            Assert.DoesNotContain("file://", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_build_into_the_same_folder_gives_the_same_files()
    {
        string before = _site.Text("01-descent.html");

        _site.Write();

        Assert.Equal(before, _site.Text("01-descent.html"));
    }

    [Fact]
    public void A_page_that_is_no_longer_made_disappears_and_nothing_else()
    {
        File.WriteAllText(Path.Combine(_site.Root, "mine.html"), "mine");

        _site.Write(SampleSite.Notebooks()[1]);

        Assert.False(File.Exists(Path.Combine(_site.Root, "02-curvature.html")));
        Assert.False(File.Exists(Path.Combine(_site.Root, "notebooks", "02-curvature.ipynb")));
        Assert.True(File.Exists(Path.Combine(_site.Root, "01-descent.html")));
        Assert.True(File.Exists(Path.Combine(_site.Root, "mine.html")));
    }

    [Fact]
    public void Two_notebooks_of_one_name_are_refused()
    {
        Notebook notebook = Notebook.Create("Index", NotebookCell.Markdown("# T"));

        var error = Assert.Throws<SiteException>(() => _site.Write(notebook));

        Assert.Contains("'Index.html'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_executed_notebook_lies_beside_its_page()
    {
        Notebook notebook = Notebook.Load(Path.Combine(_site.Root, "notebooks", "01-descent.ipynb"));

        Assert.Equal("<script>alert(1)</script>\n", notebook.Cells[^1].Outputs[0].Text);
    }

    [Fact]
    public void A_course_without_notebooks_or_ledger_still_has_a_site()
    {
        using var folder = new TemporaryFolder();

        SiteWriter.Write(new SiteOptions { OutputDirectory = folder["site"] }, [], LedgerReport.Collect(new Ledger([]), []));

        Assert.Contains("0 notebooks", File.ReadAllText(folder["site/index.html"]), StringComparison.Ordinal);
    }
}
