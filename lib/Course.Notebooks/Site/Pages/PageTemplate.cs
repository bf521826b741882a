using System.Net;
using System.Text.RegularExpressions;

namespace Course.Notebooks;

/// <summary>What one page puts into the common frame. Text fields are plain text; the others are html.</summary>
internal sealed record PageContent(string File, string Title, string Main)
{
    /// <summary>A class of the body: which kind of page this is.</summary>
    public string Kind { get; init; } = "plain";

    /// <summary>The side bar, or empty.</summary>
    public string Side { get; init; } = "";

    /// <summary>Style sheets that outputs brought along.</summary>
    public string Styles { get; init; } = "";

    /// <summary>A sentence for search engines and link previews.</summary>
    public string Description { get; init; } = "";
}

/// <summary>The frame that all pages share.</summary>
internal sealed partial class PageTemplate(SiteOptions options, SiteScripts scripts)
{
    private static readonly (string File, string Label)[] Menu =
        [("index.html", "Syllabus"), ("ledger.html", "Ledger"), ("errata.html", "Errata")];

    private readonly string _frame = Asset("page.html");

    /// <summary>The whole page.</summary>
    public string Fill(PageContent page)
    {
        string site = WebUtility.HtmlEncode(options.Title);
        string title = WebUtility.HtmlEncode(page.Title);
        var fields = new Dictionary<string, string>
        {
            ["title"] = page.File == "index.html" ? title : $"{title} – {site}",
            ["site"] = site,
            ["description"] = WebUtility.HtmlEncode(page.Description),
            ["kind"] = page.Kind,
            ["scripts"] = scripts.Tags(),
            ["styles"] = page.Styles,
            ["menu"] = string.Join('\n', Menu.Select(entry =>
                $"<a href=\"{entry.File}\"{(entry.File == page.File ? " aria-current=\"page\"" : "")}>{entry.Label}</a>")),
            ["side"] = page.Side,
            ["main"] = page.Main,
        };
        // One pass, so that braces in a page's own text stay as they are.
        return Field().Replace(_frame, match => fields[match.Groups[1].Value]);
    }

    /// <summary>A file that travels inside the library.</summary>
    public static string Asset(string name)
    {
        using var stream = typeof(PageTemplate).Assembly.GetManifestResourceStream($"Site/{name}")
            ?? throw new InvalidOperationException($"The library lacks its resource 'Site/{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{([a-z]+)\}\}")]
    private static partial Regex Field();
}
