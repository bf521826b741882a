using Course.Charts;
using XPlot.Plotly;

[assembly: TypeFormatterSource(typeof(ChartFormatterSource))]

namespace Course.Charts;

/// <summary>The forms in which a chart of XPlot goes into a notebook's output.</summary>
internal sealed class ChartFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new ChartFormatter("text/html", ChartHtml.Render),
        new ChartFormatter(FigureFormatterSource.PlotlyMimeType, chart => ChartJson.Of(chart).ToJsonString()),
        new ChartFormatter("text/plain", ChartJson.Describe),
    ];
}

/// <summary>Writes a chart in one mime type; the kernel calls these members by name.</summary>
internal sealed class ChartFormatter(string mimeType, Func<PlotlyChart, string> write)
{
    public string MimeType { get; } = mimeType;

    public Type Type => typeof(PlotlyChart);

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not PlotlyChart chart) return false;
        writer.Write(write(chart));
        return true;
    }
}
