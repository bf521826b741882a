namespace Course.Notebooks.Tests;

public class ParsedMarkdownTests
{
    private static string Html(string markdown) => ParsedMarkdown.Parse(markdown, new Slugs()).ToHtml();

    [Fact]
    public void A_formula_is_legible_TeX_without_a_script()
    {
        string html = Html("Then $x_1<y_1$ and *so* $x_2$.");

        Assert.Contains("""<span class="math inline" translate="no">x_1&lt;y_1</span>""", html, StringComparison.Ordinal);
        Assert.Contains("<em>so</em>", html, StringComparison.Ordinal);
        Assert.DoesNotContain('$', html);
    }

    [Fact]
    public void A_displayed_formula_may_stand_inside_a_paragraph()
    {
        string html = Html("With\n$$a=b$$\nwe go on.");

        Assert.Contains("""<span class="math display" translate="no">a=b</span>""", html, StringComparison.Ordinal);
        Assert.Single(html.Split("<p>").Skip(1));
    }

    [Fact]
    public void A_line_of_a_formula_is_no_heading_and_no_list()
    {
        string html = Html("$$\na\n= b\n- c\n# d\n$$");

        Assert.DoesNotContain("<h", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<li", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_in_a_formula_does_not_split_a_table_cell()
    {
        string html = Html("| a | b |\n|---|---|\n| $|x|$ | 2 |");

        Assert.Contains(">|x|</span></td>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"scroll\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`$x$` here", "<code>$x$</code>")]
    [InlineData("    $x$ indented", "<code>$x$ indented</code>")]
    [InlineData("<b>$x$</b> raw", "<b><span class=\"math inline\" translate=\"no\">x</span></b>")]
    [InlineData("<i title=\"$x$\">raw</i>", "<i title=\"$x$\">raw</i>")]
    [InlineData("![loss $L<1$](a.png)", "alt=\"loss L&lt;1\"")]
    [InlineData("costs \\$5 or $6", "costs $5 or $6")]
    [InlineData("x^2 + y^2 and H~2~O", "x^2 + y^2 and H~2~O")]
    public void A_dollar_means_what_its_place_says(string markdown, string expected) =>
        Assert.Contains(expected, Html(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("**Notice.** Straight lines.", "notice")]
    [InlineData("> **Notice.** Straight lines.", "notice")]
    [InlineData("**Try it.** Set it to 2.", "try")]
    [InlineData("> **Try it.** Set it to 2.\n>\n> Then run.", "try")]
    [InlineData("**A slip in the source.** It says so.", "slip")]
    [InlineData("> **A slip of the text.** It says so.", "slip")]
    public void A_note_gets_its_box(string markdown, string kind)
    {
        string html = Html(markdown);

        Assert.StartsWith($"<aside class=\"note {kind}\"><svg class=\"icon\"", html, StringComparison.Ordinal);
        Assert.EndsWith("</div></aside>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<blockquote", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> An ordinary quotation.")]
    [InlineData("You will **Notice.** it later.")]
    [InlineData("*Notice.* in italics")]
    public void Other_text_gets_no_box(string markdown) => Assert.DoesNotContain("<aside", Html(markdown), StringComparison.Ordinal);

    [Fact]
    public void A_note_that_announces_a_list_holds_it()
    {
        string html = Html("**Try it.** Do both:\n\n1. a\n2. b\n\nAfter.");

        Assert.True(html.IndexOf("</ol>", StringComparison.Ordinal) < html.IndexOf("</aside>", StringComparison.Ordinal));
        Assert.True(html.IndexOf("After.", StringComparison.Ordinal) > html.IndexOf("</aside>", StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_have_ids_of_their_own_and_one_is_the_title()
    {
        var parsed = ParsedMarkdown.Parse("# 01 · Bowls (碗)\n\n## Why $X^\\top G$?\n\n## Why $X^\\top G$?\n\n# Late", new Slugs(), titleWanted: true);

        Assert.Equal("01 · Bowls (碗)", parsed.Title!.Text);
        Assert.Equal(["why-x-top-g", "why-x-top-g-2", "late"], parsed.Headings.Select(heading => heading.Id));
        Assert.All(parsed.Headings, heading => Assert.Equal(2, heading.Level));
        Assert.DoesNotContain("<h1", parsed.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"why-x-top-g\">", parsed.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_of_two_cells_do_not_share_ids()
    {
        var parsed = ParsedMarkdown.Parse("Text.[^1]\n\n[^1]: Note.", new Slugs());

        Assert.Contains("id=\"fn-c3-:1\"", parsed.ToHtml("c3-"), StringComparison.Ordinal);
        Assert.Contains("href=\"#fn-c3-:1\"", parsed.ToHtml("c3-"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("for <i>all</i> 0<η<1, *so* $a<b$", "for &lt;i&gt;all&lt;/i&gt; 0&lt;η&lt;1, <em>so</em> <span class=\"math inline\" translate=\"no\">a&lt;b</span>")]
    [InlineData("<script>alert(1)", "&lt;script&gt;alert(1)")]
    public void In_a_single_line_a_tag_is_text(string line, string html) => Assert.Equal(html, ParsedMarkdown.Line(line));

    [Fact]
    public void Task_lists_are_boxes_to_tick() => Assert.Contains("type=\"checkbox\"", Html("- [x] done"), StringComparison.Ordinal);

    [Fact]
    public void Fenced_csharp_is_coloured() =>
        Assert.Contains("<span class=\"keyword\">var</span>", Html("```csharp\nvar x = 1;\n```"), StringComparison.Ordinal);
}
