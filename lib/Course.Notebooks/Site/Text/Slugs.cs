using System.Globalization;
using System.Text;

namespace Course.Notebooks;

/// <summary>Turns headings into ids, each once on its page.</summary>
internal sealed class Slugs
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>An id for the heading that no earlier heading of this page has.</summary>
    public string Unique(string heading)
    {
        string slug = Of(heading);
        string id = slug;
        for (int n = 2; !_taken.Add(id); n++)
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        return id;
    }

    /// <summary>Lower-case letters and digits of any script, the rest becomes single hyphens.</summary>
    public static string Of(string heading)
    {
        var slug = new StringBuilder();
        foreach (char c in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        string text = slug.ToString().Trim('-');
        // A section's id must not be mistaken for a code cell's anchor, nor be empty.
        return text.Length == 0 ? "section" : text.StartsWith("cell-", StringComparison.Ordinal) ? $"section-{text}" : text;
    }
}
