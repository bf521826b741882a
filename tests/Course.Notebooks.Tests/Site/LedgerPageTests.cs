using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Course.Notebooks.Tests;

public sealed class LedgerPageTests(SampleSite site) : IClassFixture<SampleSite>
{
    private readonly IHtmlDocument _page = site.Html("ledger.html");

    private IElement Row(string id) => _page.GetElementById(id)!;

    [Fact]
    public void Every_row_is_there_in_order() =>
        Assert.Equal(["E-03", "E-04", "E-12", "D-09"], _page.QuerySelectorAll("tr[data-status]").Select(row => row.Id));

    [Fact]
    public void A_checked_row_links_to_its_cell_with_error_and_tolerance()
    {
        Assert.Equal("pass", Row("E-04").GetAttribute("data-status"));
        Assert.Equal("01-descent.html#cell-4", Row("E-04").QuerySelector(".where a")!.GetAttribute("href"));
        Assert.Equal("exact 2.5e-16 ≤ 1e-12", Row("E-04").QuerySelector(".checks li")!.TextContent.Trim());
    }

    [Fact]
    public void A_failed_row_says_what_failed_and_where()
    {
        Assert.Equal("fail slip", Row("E-12").GetAttribute("data-status"));
        Assert.Equal("02-curvature.html#cell-2", Row("E-12").QuerySelector(".where a")!.GetAttribute("href"));
        Assert.Equal("✗ E-12: κ <b>differs</b>", Row("E-12").QuerySelector(".checks strong")!.TextContent);
    }

    [Fact]
    public void A_row_without_a_check_links_to_its_notebook_and_says_what_is_wanted()
    {
        Assert.Equal("missing", Row("E-03").GetAttribute("data-status"));
        Assert.Equal("01-descent.html", Row("E-03").QuerySelector(".where a")!.GetAttribute("href"));
        Assert.Equal("wanted: exact", Row("E-03").QuerySelector(".checks")!.TextContent);
        Assert.Equal("22, planned", Row("D-09").QuerySelector(".where .absent")!.TextContent);
    }

    [Fact]
    public void Claims_are_read_as_Markdown() => Assert.NotNull(Row("E-03").QuerySelector(".claim em"));

    [Theory]
    [InlineData("part-is-II", "tbody:not([data-part=\"II\"])")]
    [InlineData("status-is-fail", "tr[data-status]:not([data-status~=\"fail\"])")]
    [InlineData("status-is-slip", "tr[data-status]:not([data-status~=\"slip\"])")]
    public void A_filter_works_by_the_style_sheet_alone(string id, string hidden)
    {
        Assert.Equal("radio", _page.GetElementById(id)!.GetAttribute("type"));
        Assert.NotNull(_page.QuerySelector($"label[for='{id}']"));
        Assert.Contains($"body:has(#{id}:checked) {hidden}", _page.QuerySelector("head style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_errata_hold_the_slips_with_their_places()
    {
        var errata = site.Html("errata.html");

        Assert.Equal(["E-12"], errata.QuerySelectorAll("ol.errata > li").Select(item => item.Id));
        Assert.NotNull(errata.QuerySelector("a[href='02-curvature.html#cell-2']"));
        Assert.NotNull(errata.QuerySelector("a[href='ledger.html#E-12']"));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(2.2e-16, "2.2e-16")]
    [InlineData(0.0131, "0.0131")]
    [InlineData(1e-12, "1e-12")]
    [InlineData(123456, "1.2e5")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void Errors_are_short_to_read(double value, string text) => Assert.Equal(text, LedgerChecks.Short(value));
}
