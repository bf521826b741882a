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
        var caption = Caption(figure);
        if (IsDiagram(figure))
            return $"""
                <figure style="margin:8px 0;max-width:{Math.Max(width, CaptionWidth)}px">
                <div>{Picture(figure)}</div>{caption}
                </figure>
                """;
        return Interactive(figure.ToJson(), $"<div>{Picture(figure)}</div>{caption}", width, PlotlyFigure.Narrow(figure).ToJsonString());
    }

    /// <summary>Whether a figure is, or has, a diagram, which gains nothing from being interactive.</summary>
    public static bool IsDiagram(Figure figure) => figure.Traces.Concat(figure.Panels.SelectMany(panel => panel.Traces)).Any(trace => trace is GraphTrace);

    /// <summary>The sentence below the figure; empty where there is none.</summary>
    public static string Caption(Figure figure) => figure.Layout.Caption is { } text
        ? $"""<figcaption style="font-size:0.92em;margin-top:4px;opacity:0.85">{SvgWriter.Escape(text)}</figcaption>"""
        : "";

    /// <summary>A still element, followed by a caption or not, that gives way to the plotly chart where scripts run.</summary>
    /// <param name="json">The chart: data, layout, config and, when animated, frames.</param>
    /// <param name="still">The html of what is seen without scripts; its first element is replaced.</param>
    /// <param name="width">The width of the chart at full size.</param>
    /// <param name="narrow">What is different where the page is narrow; null for nothing.</param>
    // the data rides in an attribute: unlike the content of a script, no sanitiser ever shows it as text
    public static string Interactive(string json, string still, int width, string? narrow = null) => $"""
        <figure data-course-chart="" data-figure='{Attribute(json)}'{(narrow is null ? "" : $" data-narrow='{Attribute(narrow)}'")} style="margin:8px 0;max-width:{width}px">
        {still}
        </figure>
        <script>{Script}</script>
        """;

    /// <summary>
    /// The picture as an image: Jupyter takes svg elements and styles out of a notebook that it does not trust, and
    /// would leave their words in a heap; an image stays. On a narrow page panels stand below each other instead of side by side.
    /// </summary>
    public static string Picture(Figure figure)
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
