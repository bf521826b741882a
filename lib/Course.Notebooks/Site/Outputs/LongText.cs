using System.Globalization;
using System.Net;

namespace Course.Notebooks;

/// <summary>Terminal text as html: a long one shows its beginning and folds the rest away, a flood is cut.</summary>
internal static class LongText
{
    private const int Foldable = 24;
    private const int Shown = 12;
    private const int Most = 2_000;
    private const int MostCharacters = 200_000;

    public static string ToHtml(string text, string name)
    {
        string clean = Ansi.Strip(text).TrimEnd();
        if (clean.Length == 0) return "";
        int cut = clean.Length - MostCharacters;
        if (cut > 0) clean = clean[..MostCharacters];
        string[] lines = clean.Split('\n');
        if (lines.Length <= Foldable && cut <= 0) return Block(lines, name);

        string[] rest = lines[Math.Min(Shown, lines.Length)..];
        string left = rest.Length > Most || cut > 0 ? "<p class=\"cut\">The rest is in the notebook file.</p>" : "";
        string count = string.Create(CultureInfo.InvariantCulture, $"{rest.Length:N0}");
        return Block(lines[..Math.Min(Shown, lines.Length)], name)
            + $"<details class=\"more\"><summary>{count} more lines</summary>{Block(rest[..Math.Min(Most, rest.Length)], name)}{left}</details>";
    }

    private static string Block(string[] lines, string name) =>
        $"<pre class=\"{name}\" tabindex=\"0\">{WebUtility.HtmlEncode(string.Join('\n', lines))}</pre>";
}
