using System.Text.RegularExpressions;

namespace Course.Notebooks.Tests;

public sealed class SiteScriptsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Requests(SampleSite site) =>
        from page in site.Pages
        from element in site.Html(page).QuerySelectorAll("script[src], link[href], img[src], iframe, object, [data-style]")
        let address = element.GetAttribute("src") ?? element.GetAttribute("href") ?? ""
        from name in new[] { address, element.GetAttribute("data-style") ?? "" }
        where name.Contains("//", StringComparison.Ordinal) && !name.StartsWith("data:", StringComparison.Ordinal)
        select name;

    private string Local(bool plotly)
    {
        _folder.Write("scripts/katex/katex.min.js", "katex");
        _folder.Write("scripts/katex/katex.min.css", "css");
        _folder.Write("scripts/katex/fonts/KaTeX_Main-Regular.woff2", "font");
        _folder.Write("scripts/katex/README.md", "not needed");
        if (plotly) _folder.Write("scripts/plotly/plotly-2.35.2.min.js", "plotly");
        return _folder["scripts"];
    }

    [Fact]
    public void Without_a_local_copy_only_fixed_versions_on_jsDelivr_are_named()
    {
        using var site = new SampleSite();

        Assert.Equal(
            ["https://cdn.jsdelivr.net/npm/katex@0.16.22/dist/katex.min.css", "https://cdn.jsdelivr.net/npm/katex@0.16.22/dist/katex.min.js"],
            Requests(site).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_a_local_copy_no_address_is_left()
    {
        using var site = new SampleSite(Local(plotly: true));

        Assert.Empty(Requests(site));
        Assert.Contains("window.coursePlotlyUrl = \"scripts/plotly.min.js\"", site.Text("01-descent.html"), StringComparison.Ordinal);
        Assert.All(site.Pages, page => Assert.DoesNotContain("jsdelivr", site.Text(page), StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(site.Root, "scripts/katex/fonts/KaTeX_Main-Regular.woff2")));
        Assert.False(File.Exists(Path.Combine(site.Root, "scripts/katex/README.md")));
    }

    [Fact]
    public void A_local_copy_without_plotly_keeps_charts_off_the_network()
    {
        using var site = new SampleSite(Local(plotly: false));

        Assert.Empty(Requests(site));
        Assert.Contains("window.courseCharts = { loading: Promise.reject", site.Text("01-descent.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_style_sheet_and_the_script_ask_nothing_of_the_network()
    {
        using var site = new SampleSite();

        Assert.DoesNotMatch(new Regex(@"url\(|@import|https?:"), site.Text("site.css"));
        Assert.DoesNotMatch(new Regex("fetch|XMLHttpRequest|https?:"), site.Text("site.js"));
    }

    [Fact]
    public void A_scripts_folder_that_holds_neither_is_refused()
    {
        Directory.CreateDirectory(_folder["empty"]);

        Assert.Contains("neither", Assert.Throws<SiteException>(() => new SampleSite(_folder["empty"])).Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", Assert.Throws<SiteException>(() => new SampleSite(_folder["missing"])).Message, StringComparison.Ordinal);
    }
}
