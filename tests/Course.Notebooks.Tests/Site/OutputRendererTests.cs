using System.Text.Json.Nodes;

namespace Course.Notebooks.Tests;

public sealed class OutputRendererTests : IDisposable
{
    private readonly SampleSite _site = new();

    public void Dispose() => _site.Dispose();

    private string Shown(params JsonObject[] outputs)
    {
        _site.Write(Notebook.Create("03-outputs", NotebookCell.Markdown("# Outputs"), SampleSite.Run("x", outputs)));
        return _site.Html("03-outputs.html").QuerySelector("section.code")!.InnerHtml;
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</pre></main><img src=x onerror=alert(1)>")]
    public void Hostile_text_stays_text(string text)
    {
        string html = Shown(
            SampleSite.Stream(text), SampleSite.Stream(text, "stderr"), SampleSite.Result("text/plain", text),
            SampleSite.Error(text, text), SampleSite.Result("application/json", new JsonObject { [text] = text }), SampleSite.Result("text/latex", text));

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Equal(8, html.Split(text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)).Length - 1);
    }

    [Fact]
    public void The_richest_form_is_shown()
    {
        var output = SampleSite.Result("text/plain", "plain");
        output["data"]!["text/html"] = "<b>rich</b>";

        string html = Shown(output);

        Assert.Contains("<b>rich</b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("plain", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png", "aGk=\n", "<img src=\"data:image/png;base64,aGk=\" alt=\"Figure\">")]
    [InlineData("image/svg+xml", "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>", "<path d=\"M0 0\"></path>")]
    [InlineData("text/latex", "$$Y=AB$$", "translate=\"no\">Y=AB</span>")]
    [InlineData("text/markdown", "**bold** $x$", "<strong>bold</strong> <span class=\"math inline\"")]
    [InlineData("text/html", "<p>open <b>bold", "<p>open <b>bold</b></p>")]
    public void Each_kind_has_its_form(string mime, string data, string expected) =>
        Assert.Contains(expected, Shown(SampleSite.Result(mime, data)), StringComparison.Ordinal);

    [Fact]
    public void Json_is_laid_out_over_lines() =>
        Assert.Contains("{\n  \"a\": 1\n}", Shown(SampleSite.Result("application/json", new JsonObject { ["a"] = 1 })), StringComparison.Ordinal);

    [Fact]
    public void A_stream_in_pieces_is_one_text() =>
        Assert.Contains("<pre class=\"stdout\" tabindex=\"0\">one\ntwo</pre>", Shown(SampleSite.Stream("one\n"), SampleSite.Stream("two\n")), StringComparison.Ordinal);

    [Fact]
    public void A_long_stream_is_folded_and_complete()
    {
        string html = Shown(SampleSite.Stream(string.Concat(Enumerable.Range(0, 60).Select(line => $"line {line}\n"))));

        Assert.Contains("<summary>48 more lines</summary>", html, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 60), line => Assert.Matches($@"line {line}\b", html));
    }

    [Fact]
    public void A_flood_is_cut_and_says_so()
    {
        string html = Shown(SampleSite.Stream(new string('x', 3_000_000)));

        Assert.True(html.Length < 300_000);
        Assert.Contains("The rest is in the notebook file.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_shows_its_first_lines_without_terminal_colours()
    {
        string html = Shown(SampleSite.Error("Course.ShapeException", "[2,3] does not fit [4]"));

        Assert.Contains("<strong>Course.ShapeException</strong>", html, StringComparison.Ordinal);
        Assert.Contains("[2,3] does not fit [4]", html, StringComparison.Ordinal);
        Assert.Contains("at Secret.Stack()", html, StringComparison.Ordinal);
        Assert.DoesNotContain("[31m", html, StringComparison.Ordinal);
    }
}
