using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>The frames of an animation, with a play button and a slider.</summary>
internal static class PlotlyFrames
{
    public static void AddTo(JsonObject json, Figure figure, IReadOnlyList<Figure> pictures, int width)
    {
        var frames = new JsonArray();
        var steps = new JsonArray();
        for (var i = 0; i < pictures.Count; i++)
        {
            var (name, label) = (i.ToString(System.Globalization.CultureInfo.InvariantCulture), figure.Frames[i].Name);
            var traces = pictures[i].Traces.Zip(TraceStyle.Assign(pictures[i].Traces)).SelectMany(e => e.First.ToPlotly(e.Second));
            frames.Add(new JsonObject { ["name"] = name, ["data"] = new JsonArray([.. traces]) });
            steps.Add(new JsonObject
            {
                ["label"] = Json.Text(label), ["method"] = "animate",
                ["args"] = new JsonArray(new JsonArray(name), Timing(0)),
            });
        }
        json["frames"] = frames;
        var layout = (JsonObject)json["layout"]!;
        layout["height"] = layout["height"]!.GetValue<int>() + 110;
        ((JsonObject)layout["margin"]!)["b"] = 170;
        layout["sliders"] = new JsonArray(new JsonObject { ["steps"] = steps, ["len"] = SliderLength(figure, width), ["y"] = -0.16, ["pad"] = new JsonObject { ["t"] = 52 }, ["currentvalue"] = new JsonObject { ["xanchor"] = "right" } });
        layout["updatemenus"] = new JsonArray(new JsonObject
        {
            ["type"] = "buttons", ["direction"] = "right", ["x"] = 0, ["y"] = -0.16, ["xanchor"] = "left", ["yanchor"] = "top", ["pad"] = new JsonObject { ["t"] = 22 },
            ["showactive"] = false,
            ["buttons"] = new JsonArray(Button("▶", null, 300), Button("❚❚", new JsonArray((JsonNode?)null), 0)),
        });
    }

    /// <summary>So long that the label of the last step, which stands in the middle below its end, is not cut off.</summary>
    private static double SliderLength(Figure figure, int width)
    {
        double beyond = TextMeasure.Width(figure.Frames[^1].Name, Theme.TickSize) / 2 - PlotlySpace.Right / 2;
        return Math.Clamp(1 - beyond / (width - PlotlySpace.Left - PlotlySpace.Right), 0.5, 1);
    }

    private static JsonObject Button(string label, JsonNode? target, int duration) => new()
    {
        ["label"] = label, ["method"] = "animate", ["args"] = new JsonArray(target, Timing(duration)),
    };

    private static JsonObject Timing(int duration) => new()
    {
        ["mode"] = "immediate", ["fromcurrent"] = true,
        ["frame"] = new JsonObject { ["duration"] = duration, ["redraw"] = true },
        ["transition"] = new JsonObject { ["duration"] = 0 },
    };
}
