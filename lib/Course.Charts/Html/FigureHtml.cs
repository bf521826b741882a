using System.Text;

namespace Course.Charts;

/// <summary>The html of a figure: first the picture, then its caption, last what makes it interactive.</summary>
internal static class FigureHtml
{
    /// <summary>Beside a small diagram a caption would be a column of few words.</summary>
    private const int CaptionWidth = 640;

    private static readonly string Script = ReadScript();

    public static string Render(Figure figure)
    {
        var width = FigureGrid.Of(figure).Width;
        var caption = figure.Layout.Caption is { } text
            ? $"""<figcaption style="font-size:0.92em;margin-top:4px;opacity:0.85">{SvgWriter.Escape(text)}</figcaption>"""
            : "";
        // a diagram gains nothing from being interactive
        if (figure.Traces.Any(t => t is GraphTrace) || figure.Panels.Any(p => p.Traces.Any(t => t is GraphTrace)))
            return $"""
                <figure style="margin:8px 0;max-width:{Math.Max(width, CaptionWidth)}px">
                <div>{Picture(figure)}</div>{caption}
                </figure>
                """;
        // the data rides in an attribute: unlike the content of a script, no sanitiser ever shows it as text
        return $"""
            <figure data-course-chart="" data-figure='{Attribute(figure.ToJson())}' data-narrow='{Attribute(PlotlyFigure.Narrow(figure).ToJsonString())}' style="margin:8px 0;max-width:{width}px">
            <div>{Picture(figure)}</div>{caption}
            </figure>
            <script>{Script}</script>
            """;
    }

    /// <summary>
    /// The picture as an image: Jupyter takes svg elements and styles out of a notebook that it does not trust, and
    /// would leave their words in a heap; an image stays. On a narrow page panels stand below each other instead of side by side.
    /// </summary>
    private static string Picture(Figure figure)
    {
        var grid = FigureGrid.Of(figure);
        string words = SvgWriter.Escape($"{Description.Label(figure)}. {Description.Of(figure)}");
        string image = $"""<img src="{Address(figure)}" width="{grid.Width}" height="{grid.Height}" alt="{words}" style="max-width:100%;height:auto">""";
        if (figure.Panels.Count < 2 || NarrowFigure.Of(figure) is var narrow && narrow.Layout.Columns == grid.Columns) return image;
        return $"""<picture><source media="(max-width: {NarrowFigure.UpTo}px)" srcset="{Address(narrow)}" width="{narrow.Layout.Width}" height="{narrow.Layout.Height}">{image}</picture>""";
    }

    private static string Address(Figure figure) => "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(figure.ToSvg()));

    private static string Attribute(string json) => json.Replace("&", "&amp;").Replace("'", "&#39;").Replace("<", "&lt;");

    private static string ReadScript()
    {
        using var stream = typeof(FigureHtml).Assembly.GetManifestResourceStream("interactive.js")
            ?? throw new InvalidOperationException("The library was built without its script interactive.js.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
