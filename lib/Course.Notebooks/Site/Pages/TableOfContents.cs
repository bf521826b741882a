using System.Text;

namespace Course.Notebooks;

/// <summary>The sections of a page as nested lists of links: a side bar on wide screens, a folded list on narrow ones.</summary>
internal static class TableOfContents
{
    private const int Deepest = 3;

    /// <summary>The side bar; empty for a page without sections.</summary>
    public static string Side(IReadOnlyList<Heading> headings) =>
        List(headings) is { Length: > 0 } list
            ? $"<nav class=\"side\" aria-label=\"On this page\"><p class=\"label\">On this page</p>{list}</nav>" : "";

    /// <summary>The folded list; empty for a page without sections.</summary>
    public static string Folded(IReadOnlyList<Heading> headings) =>
        List(headings) is { Length: > 0 } list
            ? $"<details class=\"contents\"><summary>On this page</summary><nav aria-label=\"Contents\">{list}</nav></details>" : "";

    private static string List(IReadOnlyList<Heading> headings)
    {
        var shown = headings.Where(heading => heading.Level <= Deepest).ToList();
        if (shown.Count == 0) return "";
        var html = new StringBuilder("<ol>");
        for (int i = 0; i < shown.Count; i++)
        {
            bool inner = shown[i].Level > 2;
            bool wasInner = i > 0 && shown[i - 1].Level > 2;
            if (inner && !wasInner) html.Append(i == 0 ? "<li><ol>" : "<ol>");
            else if (i > 0) html.Append(wasInner && !inner ? "</li></ol></li>" : "</li>");
            html.Append($"<li><a href=\"#{shown[i].Id}\">{Unlinked(shown[i].Html)}</a>");
        }
        html.Append(shown[^1].Level > 2 ? "</li></ol></li></ol>" : "</li></ol>");
        return html.ToString();
    }

    /// <summary>A heading's html for use inside a link, where no other link may stand.</summary>
    public static string Unlinked(string html) =>
        System.Text.RegularExpressions.Regex.Replace(html, "</?a(?: [^>]*)?>", "");
}
