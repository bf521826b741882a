using XPlot.Plotly;

namespace Course.Charts;

/// <summary>Figures as charts of XPlot, the charting library of .NET notebooks before Plotly.NET, and back.</summary>
public static class XPlotExtensions
{
    /// <summary>
    /// The figure as an XPlot chart: the same traces and layout, whatever kind of figure it is. XPlot's own methods, such as
    /// <c>WithTitle</c>, <c>WithSize</c> or <c>Show</c>, work on it as on any other.
    /// </summary>
    /// <remarks>
    /// What a chart of XPlot has no place for: the caption, which is no part of the plot, and the frames of an animation. An
    /// animation keeps its first picture and its slider, which then changes the traces itself, and loses the button that plays it.
    /// </remarks>
    public static PlotlyChart ToXPlot(this Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new FigureChart(figure);
    }

    /// <summary>
    /// The chart as a figure of the course, or null where it has something that our figures do not have, such as a pie, a map,
    /// or sizes that mean something.
    /// </summary>
    public static Figure? ToFigure(this PlotlyChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return StillPicture.Of(chart, out _);
    }
}
