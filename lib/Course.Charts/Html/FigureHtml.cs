namespace Course.Charts;

/// <summary>The html of a figure: first the picture, then its caption, last what makes it interactive.</summary>
internal static class FigureHtml
{
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
                <figure style="margin:8px 0;max-width:{width}px">
                <div>{figure.ToSvg()}</div>{caption}
                </figure>
                """;
        // the data rides in an attribute: unlike the content of a script, no sanitiser ever shows it as text
        return $"""
            <figure data-course-chart="" data-figure='{Attribute(figure.ToJson())}' style="margin:8px 0;max-width:{width}px">
            <div>{figure.ToSvg()}</div>{caption}
            </figure>
            <script>{Script}</script>
            """;
    }

    private static string Attribute(string json) => json.Replace("&", "&amp;").Replace("'", "&#39;").Replace("<", "&lt;");

    private static string ReadScript()
    {
        using var stream = typeof(FigureHtml).Assembly.GetManifestResourceStream("interactive.js")
            ?? throw new InvalidOperationException("The library was built without its script interactive.js.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
