using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>
/// The slider of an animation where there is no place for frames: each of its steps changes the attributes of the traces that
/// differ between the frames.
/// </summary>
internal static class AnimationSlider
{
    public static void Replace(JsonArray frames, JsonObject layout)
    {
        // all frames have the same kinds of traces, so the n-th trace of one is the n-th of another
        var pictures = frames.Select(frame => frame!["data"]!.AsArray().Select(trace => Leaves((JsonObject)trace!)).ToList()).ToList();
        string[] changing = [.. pictures.SelectMany(traces => traces).SelectMany(trace => trace.Keys).Distinct().Where(name => Differs(pictures, name))];
        var steps = layout["sliders"]![0]!["steps"]!.AsArray();
        for (var i = 0; i < steps.Count; i++)
        {
            steps[i]!["method"] = "restyle";
            steps[i]!["args"] = new JsonArray(Changes(pictures[i], changing), new JsonArray([.. Enumerable.Range(0, pictures[i].Count).Select(n => (JsonNode)n)]));
        }
        // the buttons play frames
        layout.Remove("updatemenus");
    }

    private static JsonObject Changes(List<Dictionary<string, JsonNode?>> traces, string[] names)
    {
        var changes = new JsonObject();
        foreach (var name in names) changes[name] = new JsonArray([.. traces.Select(trace => trace.GetValueOrDefault(name)?.DeepClone())]);
        return changes;
    }

    private static bool Differs(List<List<Dictionary<string, JsonNode?>>> pictures, string name) =>
        pictures.Any(traces => traces.Zip(pictures[0]).Any(pair => !JsonNode.DeepEquals(pair.First.GetValueOrDefault(name), pair.Second.GetValueOrDefault(name))));

    /// <summary>The attributes by their full names, such as <c>marker.size</c>.</summary>
    private static Dictionary<string, JsonNode?> Leaves(JsonObject trace)
    {
        var leaves = new Dictionary<string, JsonNode?>();
        Add(trace, "");
        return leaves;

        void Add(JsonObject part, string prefix)
        {
            foreach (var (name, value) in part)
            {
                if (value is JsonObject inner) Add(inner, $"{prefix}{name}.");
                else leaves[prefix + name] = value;
            }
        }
    }
}
