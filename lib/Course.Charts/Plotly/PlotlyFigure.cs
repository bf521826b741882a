using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>Puts a figure together as plotly.js reads it.</summary>
internal static class PlotlyFigure
{
    public static JsonObject Of(Figure figure)
    {
        var frames = Frames(figure);
        // an animation begins with its first frame; every frame uses the ranges that hold them all
        var still = frames.Count == 0 ? figure : frames[0] with { Layout = WithTitles(frames[0].Layout, figure.Layout) };
        var grid = FigureGrid.Of(still);
        var layout = PlotlyLayout.Of(still, grid);
        var json = new JsonObject
        {
            ["data"] = Data(grid, layout),
            ["layout"] = layout,
            ["config"] = Config(),
        };
        if (frames.Count > 0) PlotlyFrames.AddTo(json, figure, frames, grid.Width);
        return json;
    }

    /// <summary>How charts behave on a page.</summary>
    public static JsonObject Config() => new()
    {
        ["responsive"] = true, ["displaylogo"] = false, ["modeBarButtonsToRemove"] = new JsonArray("select2d", "lasso2d", "autoScale2d"),
    };

    /// <summary>The first frame under the title of the whole; an axis keeps a name of its own.</summary>
    private static Layout WithTitles(Layout frame, Layout whole) => frame with
    {
        Title = whole.Title ?? frame.Title,
        X = frame.X with { Title = frame.X.Title ?? whole.X.Title },
        Y = frame.Y with { Title = frame.Y.Title ?? whole.Y.Title },
    };

    /// <summary>
    /// What is different where the page is narrow: the layout, and the places of the colour bars by the number of their trace.
    /// </summary>
    public static JsonObject Narrow(Figure figure)
    {
        var narrow = Of(NarrowFigure.Of(figure));
        var bars = new JsonObject();
        foreach (var (trace, i) in narrow["data"]!.AsArray().Select((trace, i) => (trace!, i)))
            if (trace["colorbar"] is { } bar) bars[i.ToString(System.Globalization.CultureInfo.InvariantCulture)] = bar.DeepClone();
        return new JsonObject { ["layout"] = narrow["layout"]!.DeepClone(), ["colorbars"] = bars };
    }

    private static List<Figure> Frames(Figure figure)
    {
        if (figure.Frames.Count == 0) return [];
        var pictures = figure.Frames.Select(f => f.Figure).ToList();
        if (pictures.Any(p => p.Traces.Any(t => t is SurfaceTrace))) return pictures;
        return [.. FigureGrid.WithSharedRanges(pictures)];
    }

    private static JsonArray Data(FigureGrid grid, JsonObject layout)
    {
        var data = new JsonArray();
        var listed = new HashSet<object>();
        for (var i = 0; i < grid.Panels.Count; i++)
        {
            var panel = grid.Panels[i];
            var inLegend = Legend.Entries(panel).Select(Legend.Key).ToHashSet();
            foreach (var (trace, style) in panel.Traces.Zip(TraceStyle.Assign(panel.Traces)))
            {
                var key = Legend.Key((trace, style));
                foreach (var json in trace.ToPlotly(style))
                {
                    Name(json, trace, inLegend.Contains(key) && (grid.SharedLegend.Count == 0 && !grid.IsSingle || listed.Add(key)));
                    Place(json, trace, i, panel, layout, ownLegend: grid.SharedLegend.Count == 0);
                    data.Add(json);
                }
            }
        }
        return data;
    }

    private static void Name(JsonObject json, Trace trace, bool showLegend)
    {
        if (trace.Name is not null) json["name"] = Json.Text(trace.Name);
        json["showlegend"] = showLegend;
    }

    /// <summary>Ties a trace to the axes of its panel.</summary>
    private static void Place(JsonObject json, Trace trace, int panel, Figure figure, JsonObject layout, bool ownLegend)
    {
        var suffix = PlotlyLayout.Suffix(panel);
        if (trace is SurfaceTrace)
        {
            json["scene"] = "scene" + suffix;
            return;
        }
        json["xaxis"] = "x" + suffix;
        json["yaxis"] = "y" + suffix;
        if (suffix.Length > 0 && ownLegend) json["legend"] = "legend" + suffix;
        if (json["type"]!.GetValue<string>() is not ("heatmap" or "contour")) return;

        var bar = json["colorbar"] as JsonObject ?? new JsonObject { ["thickness"] = 14, ["outlinewidth"] = 0 };
        if (figure.Layout.ZTitle is { } title) bar["title"] = new JsonObject { ["text"] = Json.Text(title), ["side"] = "right" };
        if (layout["xaxis" + suffix]?["domain"] is JsonArray x && layout["yaxis" + suffix]?["domain"] is JsonArray y)
        {
            bar["x"] = x[1]!.GetValue<double>() + 0.005;
            bar["y"] = (y[0]!.GetValue<double>() + y[1]!.GetValue<double>()) / 2;
            bar["len"] = y[1]!.GetValue<double>() - y[0]!.GetValue<double>();
        }
        json["colorbar"] = bar;
    }
}
