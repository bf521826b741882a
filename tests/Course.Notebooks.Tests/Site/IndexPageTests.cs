using AngleSharp.Html.Dom;

namespace Course.Notebooks.Tests;

public sealed class IndexPageTests(SampleSite site) : IClassFixture<SampleSite>
{
    private readonly IHtmlDocument _page = site.Html("index.html");

    [Fact]
    public void Notebooks_stand_in_their_parts_in_order()
    {
        Assert.Equal(["01", "02"], _page.QuerySelectorAll("#part-I .nn").Select(number => number.TextContent));
        Assert.Equal("02-curvature.html", _page.QuerySelectorAll("#part-I h3 a")[1].GetAttribute("href"));
    }

    [Fact]
    public void A_planned_notebook_is_shown_without_a_link()
    {
        var planned = _page.QuerySelector("#part-II li.planned")!;

        Assert.Equal("22", planned.QuerySelector(".nn")!.TextContent);
        Assert.Contains("planned", planned.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Null(planned.QuerySelector("h3 a"));
    }

    [Fact]
    public void The_description_is_the_first_paragraph_with_its_formula()
    {
        var about = _page.QuerySelector("#part-I .about")!;

        Assert.StartsWith("How far may one step go?", about.TextContent, StringComparison.Ordinal);
        Assert.Equal("1-\\eta a", about.QuerySelector(".math")!.TextContent);
    }

    [Fact]
    public void The_badge_counts_checked_claims()
    {
        Assert.Equal(["○ 1 of 2 claims checked", "✗ 0 of 1 claims checked", "✗ did not run to its end"], _page.QuerySelectorAll("#part-I .badge").Select(badge => badge.TextContent));
        Assert.Contains("1 of 4 claims checked", _page.QuerySelector("header.title .meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_notebook_covers_is_listed() =>
        Assert.Equal(["How long?", "How long?"], _page.QuerySelectorAll("#part-I li:first-child .covers li").Select(section => section.TextContent));
}
