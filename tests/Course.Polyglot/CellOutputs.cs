using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;

namespace Course.Polyglot;

/// <summary>The events of the engine as outputs of notebook files.</summary>
internal sealed class CellOutputs
{
    private readonly Dictionary<string, JsonObject> _displays = [];

    /// <summary>What one cell shows. A value that is updated later changes where it stands.</summary>
    public JsonArray Of(IEnumerable<KernelEvent> events)
    {
        var outputs = new JsonArray();
        foreach (var happened in events)
        {
            switch (happened)
            {
                case StandardOutputValueProduced written:
                    Write(outputs, "stdout", written);
                    break;
                case StandardErrorValueProduced written:
                    Write(outputs, "stderr", written);
                    break;
                case DisplayedValueUpdated update when _displays.TryGetValue(update.ValueId, out var shown):
                    shown["data"] = Data(update);
                    break;
                case ReturnValueProduced result:
                    outputs.Add(Shown("execute_result", result));
                    break;
                case DisplayedValueProduced display:
                    outputs.Add(Shown("display_data", display));
                    break;
                case CommandFailed failure:
                    outputs.Add(Error(failure));
                    break;
            }
        }

        return outputs;
    }

    private static void Write(JsonArray outputs, string stream, DisplayEvent written)
    {
        string text = string.Concat(written.FormattedValues.Select(form => form.Value));
        if (outputs.LastOrDefault() is JsonObject last && (string?)last["name"] == stream) last["text"] = (string?)last["text"] + text;
        else outputs.Add(new JsonObject { ["output_type"] = "stream", ["name"] = stream, ["text"] = text });
    }

    private JsonObject Shown(string type, DisplayEvent display)
    {
        var output = new JsonObject { ["output_type"] = type, ["data"] = Data(display), ["metadata"] = new JsonObject() };
        if (display.ValueId is { } id) _displays[id] = output;
        return output;
    }

    private static JsonObject Data(DisplayEvent display) =>
        new(display.FormattedValues.Select(form => KeyValuePair.Create(form.MimeType, (JsonNode?)form.Value)));

    private static JsonObject Error(CommandFailed failure) => new()
    {
        ["output_type"] = "error",
        ["ename"] = failure.Exception is CodeSubmissionCompilationErrorException ? "CompilationError" : failure.Exception?.GetType().FullName ?? "",
        ["evalue"] = failure.Message,
        ["traceback"] = new JsonArray([.. failure.Message.Split('\n').Select(line => (JsonNode)line)]),
    };
}
