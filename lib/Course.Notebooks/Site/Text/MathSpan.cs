using System.Net;

namespace Course.Notebooks;

/// <summary>One formula found in Markdown: its TeX without the dollars, and how it stood in the source.</summary>
internal sealed record MathSpan(string Tex, bool Display, string Source)
{
    /// <summary>
    /// The formula as html: TeX that stays legible where no script runs, and that the page's script typesets in place.
    /// A span, not a div, because a displayed formula often stands inside a paragraph.
    /// </summary>
    public string ToHtml() =>
        $"""<span class="math {(Display ? "display" : "inline")}" translate="no">{WebUtility.HtmlEncode(Tex)}</span>""";
}
