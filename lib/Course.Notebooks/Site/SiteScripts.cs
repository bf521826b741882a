using System.Net;

namespace Course.Notebooks;

/// <summary>
/// Where the pages find KaTeX and plotly: beside them when a local copy is given, otherwise on jsDelivr. A page reads
/// well when neither is to be had; with a local copy it never asks the network, not even for what the copy lacks.
/// </summary>
/// <param name="KatexScript">KaTeX, or null for none.</param>
/// <param name="KatexStyle">Its style sheet.</param>
/// <param name="PlotlyScript">The local copy of plotly.js; null where the site has none.</param>
internal sealed record SiteScripts(string? KatexScript, string? KatexStyle, string? PlotlyScript)
{
    // A chart that finds this promise refused stays the picture it is and does not ask the network.
    private const string NoPlotly =
        """<script>window.courseCharts = { loading: Promise.reject(new Error("this site has no copy of plotly.js")) }; courseCharts.loading.catch(() => {});</script>""";

    private const string Variable = "COURSE_SCRIPTS";
    private const string Cdn = "https://cdn.jsdelivr.net/npm/";

    public static SiteScripts Remote { get; } = new(
        Cdn + "katex@0.16.22/dist/katex.min.js", Cdn + "katex@0.16.22/dist/katex.min.css", PlotlyScript: null);

    private bool IsRemote => ReferenceEquals(this, Remote);

    /// <summary>Copies the local scripts into the site, if there are any.</summary>
    public static SiteScripts Provide(string? directory, SiteFolder folder)
    {
        directory ??= Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null;
        if (directory is null) return Remote;
        if (!Directory.Exists(directory))
            throw new SiteException($"The scripts' folder '{directory}' does not exist; it should hold 'katex' and 'plotly.min.js'.");

        string? katex = new[] { "katex/dist", "katex", "." }
            .Select(inner => Path.GetFullPath(Path.Combine(directory, inner)))
            .FirstOrDefault(inner => File.Exists(Path.Combine(inner, "katex.min.js")) && File.Exists(Path.Combine(inner, "katex.min.css")));
        string? plotly = new[] { ".", "plotly", "plotly/dist" }
            .Select(inner => Path.GetFullPath(Path.Combine(directory, inner)))
            .Where(Directory.Exists)
            .SelectMany(inner => Directory.EnumerateFiles(inner, "plotly*.min.js").Order(StringComparer.Ordinal))
            .FirstOrDefault();
        if (katex is null && plotly is null)
            throw new SiteException($"The scripts' folder '{directory}' holds neither 'katex/katex.min.js' with 'katex.min.css' nor 'plotly.min.js'.");

        if (katex is not null) CopyKatex(katex, folder);
        if (plotly is not null) folder.Copy(plotly, "scripts/plotly.min.js");
        return new SiteScripts(
            katex is null ? null : "scripts/katex/katex.min.js",
            katex is null ? null : "scripts/katex/katex.min.css",
            plotly is null ? null : "scripts/plotly.min.js");
    }

    /// <summary>The tags of a page's head. The style sheet of KaTeX is named, not linked: without a script it is not wanted.</summary>
    public string Tags()
    {
        // Where nothing is said, charts ask jsDelivr for the version they were written for.
        string plotly = PlotlyScript is not null ? $"<script>window.coursePlotlyUrl = \"{PlotlyScript}\";</script>\n"
            : IsRemote ? "" : NoPlotly + "\n";
        string katex = KatexScript is null ? ""
            : $"""<script defer src="{WebUtility.HtmlEncode(KatexScript)}" id="katex" data-style="{WebUtility.HtmlEncode(KatexStyle)}"></script>""" + "\n";
        return plotly + katex + """<script defer src="site.js"></script>""";
    }

    private static void CopyKatex(string katex, SiteFolder folder)
    {
        folder.Copy(Path.Combine(katex, "katex.min.js"), "scripts/katex/katex.min.js");
        folder.Copy(Path.Combine(katex, "katex.min.css"), "scripts/katex/katex.min.css");
        string fonts = Path.Combine(katex, "fonts");
        if (!Directory.Exists(fonts)) return;
        foreach (string font in Directory.EnumerateFiles(fonts, "*.woff2"))
            folder.Copy(font, $"scripts/katex/fonts/{Path.GetFileName(font)}");
    }
}
