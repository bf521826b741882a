using System.Text;
using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>Turns the messages of a running cell into nbformat outputs.</summary>
/// <param name="executionCount">The number of the cell in its kernel, for its result.</param>
/// <param name="displays">Outputs of this and earlier cells by display id, so that an update finds them.</param>
/// <param name="onOutput">Told of every output as it comes, in the form of a Jupyter message's content.</param>
internal sealed class OutputCollector(int executionCount, Dictionary<string, JsonObject> displays, Action<JsonObject>? onOutput)
{
    private readonly List<JsonObject> _outputs = [];
    private readonly StringBuilder _text = new();
    private readonly Lock _gate = new();
    private string? _stream;

    /// <summary>All outputs so far.</summary>
    public IReadOnlyList<JsonObject> Finish()
    {
        lock (_gate)
        {
            CloseStream();
            return [.. _outputs];
        }
    }

    /// <summary>Text on "stdout" or "stderr"; consecutive text of one stream is one output.</summary>
    public void AddText(string name, string text)
    {
        lock (_gate)
        {
            if (_stream != name)
                CloseStream();
            _stream = name;
            _text.Append(text);
        }
        onOutput?.Invoke(StreamOutput(name, text));
    }

    /// <summary>A value that the cell shows.</summary>
    public void AddDisplay(string displayId, JsonObject data)
    {
        var output = new JsonObject { ["output_type"] = "display_data", ["data"] = data, ["metadata"] = new JsonObject() };
        Add(output);
        lock (_gate)
            displays[displayId] = output;
        Notify(output, displayId);
    }

    /// <summary>A new value for something that is shown already, perhaps by an earlier cell.</summary>
    public void UpdateDisplay(string displayId, JsonObject data)
    {
        lock (_gate)
        {
            if (displays.TryGetValue(displayId, out var output))
                output["data"] = data.DeepClone();
        }
        var update = new JsonObject { ["output_type"] = "update_display_data", ["data"] = data, ["metadata"] = new JsonObject() };
        Notify(update, displayId);
    }

    /// <summary>The value of the cell's last expression.</summary>
    public void AddResult(JsonObject data)
    {
        var output = new JsonObject
        {
            ["output_type"] = "execute_result",
            ["execution_count"] = executionCount,
            ["data"] = data,
            ["metadata"] = new JsonObject(),
        };
        Add(output);
        onOutput?.Invoke(output.DeepClone().AsObject());
    }

    /// <summary>Why the cell did not end well.</summary>
    public void AddError(string name, string message, JsonArray traceback)
    {
        var output = new JsonObject { ["output_type"] = "error", ["ename"] = name, ["evalue"] = message, ["traceback"] = traceback };
        Add(output);
        onOutput?.Invoke(output.DeepClone().AsObject());
    }

    private void Add(JsonObject output)
    {
        lock (_gate)
        {
            CloseStream();
            _outputs.Add(output);
        }
    }

    private void CloseStream()
    {
        if (_stream is not null && _text.Length > 0)
            _outputs.Add(StreamOutput(_stream, _text.ToString()));
        _stream = null;
        _text.Clear();
    }

    private void Notify(JsonObject output, string displayId)
    {
        if (onOutput is null)
            return;
        var message = output.DeepClone().AsObject();
        message["transient"] = new JsonObject { ["display_id"] = displayId };
        onOutput(message);
    }

    private static JsonObject StreamOutput(string name, string text) =>
        new() { ["output_type"] = "stream", ["name"] = name, ["text"] = text };
}
