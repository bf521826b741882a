using System.Text.Json.Nodes;
using Microsoft.FSharp.Core;
using XPlot.Plotly;

namespace Course.Charts;

/// <summary>A chart of XPlot that was a figure, and remembers it.</summary>
internal sealed class FigureChart : PlotlyChart
{
    /// <summary>The plotly.js that our figures are written for; XPlot's own choice stands still at version 1.</summary>
    public const string Plotly = "https://cdn.jsdelivr.net/npm/plotly.js-dist-min@2.35.2/plotly.min.js";

    public FigureChart(Figure figure)
    {
        var json = figure.ToPlotly();
        var layout = (JsonObject)json["layout"]!;
        if (json["frames"] is JsonArray frames) AnimationSlider.Replace(frames, layout);
        // the size is the chart's own, as WithSize expects
        (Width, Height) = (FigureGrid.Of(figure).Width, layout["height"]!.GetValue<int>());
        layout.Remove("height");
        var traces = json["data"]!.AsArray().Select(trace => new CarriedTrace((JsonObject)trace!));
        Plot<CarriedTrace>([.. traces], FSharpOption<XPlot.Plotly.Layout.Layout>.Some(new CarriedLayout(layout)), null);
        (Source, PlotlySrc) = (figure, Plotly);
        Original = ChartJson.Of(this);
    }

    /// <summary>The figure.</summary>
    public Figure Source { get; }

    /// <summary>What the chart was before anyone changed it.</summary>
    public JsonObject Original { get; }
}
