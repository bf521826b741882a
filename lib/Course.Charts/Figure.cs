using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>
/// A figure is data: traces and a layout, or a grid of panels, or the frames of an animation.
/// It never changes; every method returns a new one. It shows itself in a notebook as a static
/// picture that becomes interactive where plotly.js can be had.
/// </summary>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["text/html", FigureFormatterSource.PlotlyMimeType])]
public sealed partial record Figure
{
    /// <summary>The series, drawn in this order.</summary>
    public IReadOnlyList<Trace> Traces { get; init; } = [];

    /// <summary>Titles, axes, size, lines and notes.</summary>
    public Layout Layout { get; init; } = new();

    /// <summary>The panels of a grid; empty in a single figure.</summary>
    public IReadOnlyList<Figure> Panels { get; init; } = [];

    /// <summary>The pictures of an animation; empty in a still figure.</summary>
    public IReadOnlyList<Frame> Frames { get; init; } = [];

    /// <summary>The figure as plotly.js JSON: <c>data</c>, <c>layout</c>, <c>config</c> and, when animated, <c>frames</c>.</summary>
    public JsonObject ToPlotly() => PlotlyFigure.Of(this);

    /// <summary>The figure as text of plotly.js JSON.</summary>
    public string ToJson() => ToPlotly().ToJsonString();

    /// <summary>The figure as a static SVG picture, complete in itself.</summary>
    public string ToSvg() => FigureSvg.Render(this);

    /// <summary>The figure as html: the static picture, its caption, and a script that makes it interactive where it can.</summary>
    public string ToHtml() => FigureHtml.Render(this);

    /// <summary>A one-line description, such as <c>figure "Loss": 2 traces</c>.</summary>
    public override string ToString()
    {
        var content = Frames.Count > 0 ? $"{Frames.Count} frames" : Panels.Count > 0 ? $"{Panels.Count} panels" : $"{Traces.Count} traces";
        return $"figure \"{Layout.Title}\": {content}";
    }

    /// <summary>A figure with one more trace, after checking that its axes can show it.</summary>
    public Figure Add(Trace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        if (Panels.Count > 0 || Frames.Count > 0)
            throw new InvalidOperationException("This figure is a grid or an animation: add the trace to its panels or frames before they are put together.");
        if (trace.Color is not null) trace = trace with { Color = Palette.Resolve(trace.Color) };
        return (this with { Traces = [.. Traces, trace] }).Checked();
    }

    private Figure Checked()
    {
        foreach (var trace in Traces)
        {
            CheckLog(Layout.X, "x", trace, trace.XValues);
            CheckLog(Layout.Y, "y", trace, trace.YValues);
        }
        return this;
    }

    private static void CheckLog(AxisLayout axis, string name, Trace trace, IEnumerable<double> values)
    {
        if (!axis.Log || axis.SkipNonPositive) return;
        var bad = values.Where(double.IsFinite).Where(v => v <= 0).Take(1).ToArray();
        if (bad.Length == 0) return;
        var who = trace.Name is null ? "a trace" : $"\"{trace.Name}\"";
        throw new ArgumentException(
            $"Log axis {name}: {who} has the value {Numbers.Short(bad[0])}; expected values above 0. "
            + $"Plot magnitudes, or call Log{name.ToUpperInvariant()}(skipNonPositive: true) to leave such points out.");
    }
}
