using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Course.Notebooks.Tests;

public sealed class NotebookPageTests(SampleSite site) : IClassFixture<SampleSite>
{
    private readonly IHtmlDocument _page = site.Html("01-descent.html");

    [Fact]
    public void The_title_stands_without_its_number()
    {
        Assert.Equal("Gradient descent (梯度下降)", _page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("01 · Gradient descent (梯度下降) – ", _page.Title, StringComparison.Ordinal);
        Assert.Equal("Part I · Descent · Notebook 01", _page.QuerySelector(".kicker")!.TextContent);
    }

    [Fact]
    public void The_side_bar_nests_the_headings()
    {
        var side = _page.QuerySelector("nav.side")!;

        Assert.Equal(["#how-long", "#a-finer-point", "#how-long-2"], side.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(side.QuerySelector("ol > li > ol > li > a[href='#a-finer-point']"));
        Assert.NotNull(_page.QuerySelector("details.contents a[href='#how-long']"));
    }

    [Theory]
    [InlineData("the next", "02-curvature.html")]
    [InlineData("place", "02-curvature.html#the-condition-number")]
    [InlineData("this", "#how-long")]
    [InlineData("paper", "https://example.org/p.pdf")]
    public void A_link_leads_to_the_page(string text, string href) =>
        Assert.Equal(href, _page.QuerySelectorAll("main a").First(link => link.TextContent == text).GetAttribute("href"));

    [Theory]
    [InlineData("planned")]
    [InlineData("exercise")]
    public void A_link_that_leads_nowhere_becomes_text(string text) =>
        Assert.Contains(_page.QuerySelectorAll("span.absent"), span => span.TextContent == text);

    [Fact]
    public void A_published_course_keeps_links_to_files_that_are_not_on_the_site()
    {
        using var published = new SampleSite(scripts: null, sourceUrl: "https://example.org/course/notebooks/");

        Assert.NotNull(published.Html("01-descent.html").QuerySelector("a[href='https://example.org/course/notebooks/assignments/01.ipynb']"));
    }

    [Fact]
    public void Pictures_are_copied_from_the_notebooks_folder_and_from_nowhere_else()
    {
        Assert.Equal("pictures/pictures/bowl.png", _page.QuerySelector("img[alt='bowl']")!.GetAttribute("src"));
        Assert.Null(_page.QuerySelector("img[alt='secret']"));
    }

    [Fact]
    public void Each_code_cell_has_its_anchor_and_number()
    {
        Assert.Equal(["cell-2", "cell-4", "cell-5", "cell-6"], _page.QuerySelectorAll("section.code").Select(cell => cell.Id));
        Assert.Equal("#cell-4", _page.QuerySelector("#cell-4 .number")!.GetAttribute("href"));
    }

    [Fact]
    public void Only_the_set_up_is_folded()
    {
        Assert.NotNull(_page.QuerySelector("#cell-2 details.setup"));
        Assert.Single(_page.QuerySelectorAll("details.setup"));
    }

    [Fact]
    public void Previous_and_next_follow_the_numbers()
    {
        Assert.Null(_page.QuerySelector("a[rel=prev]"));
        Assert.Equal("02-curvature.html", _page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_run_that_ended_early_says_so() =>
        Assert.Contains("Cell 3 <failed>", site.Html("02-curvature.html").QuerySelector("header .error")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_page_says_how_to_run_it_and_where_the_file_is()
    {
        Assert.Contains("run notebooks/01-descent.ipynb", _page.QuerySelector(".howto pre")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(_page.QuerySelector("a[download][href='notebooks/01-descent.ipynb']"));
        Assert.Contains("ran in 1.5 s", _page.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_are_readable_TeX_in_the_file() =>
        Assert.Contains(_page.QuerySelectorAll(".math.display"), formula => formula.TextContent.Contains(@"c &< d", StringComparison.Ordinal));

    [Fact]
    public void Styles_of_outputs_move_into_the_head_once()
    {
        Assert.Empty(_page.Body!.QuerySelectorAll("style"));
        Assert.Single(_page.Head!.QuerySelectorAll("style"));
    }

    [Fact]
    public void The_same_chart_twice_keeps_its_references_apart()
    {
        var scripts = _page.QuerySelectorAll("#cell-5 script").Select(script => script.TextContent).ToList();

        Assert.Equal(["clip1", "clip1-2"], _page.QuerySelectorAll("#cell-5 [id]").Select(element => element.Id));
        Assert.Equal(["url(#clip1)", "url(#clip1-2)"], _page.QuerySelectorAll("#cell-5 g").Select(element => element.GetAttribute("clip-path")));
        Assert.Contains("\"clip1-2\"", scripts[1], StringComparison.Ordinal);
    }
}
