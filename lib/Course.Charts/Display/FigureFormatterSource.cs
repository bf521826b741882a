namespace Course.Charts;

/// <summary>The forms in which a figure goes into a notebook's output.</summary>
internal sealed class FigureFormatterSource
{
    public const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new FigureFormatter("text/html", figure => figure.ToHtml()),
        new FigureFormatter(PlotlyMimeType, figure => figure.ToJson()),
    ];
}
