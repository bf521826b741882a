using System.Globalization;
using System.Text.RegularExpressions;

namespace Course.Notebooks;

/// <summary>Reads the marks that <see cref="MathProtector"/> left, wherever they ended up.</summary>
internal static partial class MathMarks
{
    /// <summary>The text as it was written, for code and other places that are no prose.</summary>
    public static string Restore(string text, IReadOnlyList<MathSpan> spans) =>
        Mark().Replace(text, match => Find(match, spans).Source);

    /// <summary>
    /// Puts formulas into html that Markdown passed through untouched; inside a tag (an attribute) the source stands.
    /// </summary>
    public static string IntoRawHtml(string html, IReadOnlyList<MathSpan> spans) =>
        Mark().Replace(html, match =>
        {
            bool insideTag = match.Index > 0
                && html.LastIndexOf('<', match.Index - 1) > html.LastIndexOf('>', match.Index - 1);
            MathSpan span = Find(match, spans);
            return insideTag ? System.Net.WebUtility.HtmlEncode(span.Source) : span.ToHtml();
        });

    private static MathSpan Find(Match match, IReadOnlyList<MathSpan> spans) =>
        spans[int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)];

    [GeneratedRegex("\uE000(?<number>[0-9]+)\uE001")]
    private static partial Regex Mark();
}
