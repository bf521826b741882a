using System.Text.Json.Nodes;

namespace Course.Notebooks.Host;

/// <summary>Where one cell's outputs go: text and displays leave in the order in which they were made.</summary>
internal sealed class CellOutput : IDisposable
{
    private const int Overhead = 200;
    private const int SmallResult = 100_000;
    private static CellOutput? _current;
    private readonly MessageChannel _channel;
    private readonly OutputBudget _budget;
    private readonly int _id;
    private int _leftOut;

    public CellOutput(MessageChannel channel, int id, OutputBudget budget)
    {
        _channel = channel;
        _id = id;
        _budget = budget;
        Text = new ConsoleCapture(budget, (name, text) => Send(new JsonObject { ["type"] = "stream", ["name"] = name, ["text"] = text }));
        _current = this;
    }

    /// <summary>The output of the running cell, or of the last one when none runs.</summary>
    public static CellOutput Current => _current ?? throw new InvalidOperationException("No cell has run yet: there is nowhere to display.");

    /// <summary>What the cell writes to the console.</summary>
    public ConsoleCapture Text { get; }

    /// <summary>The cell's time begins to count.</summary>
    public void Started() => Send(new JsonObject { ["type"] = "started" });

    /// <summary>Shows something, or what takes the place of something shown. Of displays over the limit the first becomes a notice, the others are dropped.</summary>
    public void Display(string displayId, JsonObject data, bool update)
    {
        Text.Flush();
        int size = SizeOf(data);
        if (!(update ? _budget.TakeUpdate(size) : _budget.Take(size) == size))
        {
            if (Interlocked.Exchange(ref _leftOut, 1) != 0)
                return;
            data = LeftOut(size);
        }
        Send(new JsonObject { ["type"] = "display", ["display_id"] = displayId, ["update"] = update, ["data"] = data });
    }

    /// <summary>Shows the cell's value. There is only one: a small one is shown even when text before it used up the room.</summary>
    public void Result(JsonObject data)
    {
        Text.Flush();
        int size = SizeOf(data);
        Send(new JsonObject { ["type"] = "result", ["data"] = _budget.Take(size) == size || size < SmallResult ? data : LeftOut(size) });
    }

    public void Error(CellError error)
    {
        Text.Flush();
        Send(new JsonObject
        {
            ["type"] = "error",
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        });
    }

    /// <summary>Asks the person at the front-end for a line.</summary>
    public void RequestInput(string prompt)
    {
        Text.Flush();
        Send(new JsonObject { ["type"] = "input_request", ["prompt"] = prompt });
    }

    /// <summary>Tells the parent that the cell is being stopped because it writes without end.</summary>
    public void ReportFlood() => Send(new JsonObject { ["type"] = "flood" });

    public void Done(string status, TimeSpan duration)
    {
        Text.Flush();
        Send(new JsonObject { ["type"] = "done", ["status"] = status, ["ms"] = duration.TotalMilliseconds });
    }

    public void Dispose() => Text.Dispose();

    private void Send(JsonObject message)
    {
        message["id"] = _id;
        _channel.Send(message);
    }

    private JsonObject LeftOut(int size) =>
        new() { ["text/plain"] = $"[display of {size / 1000} kB left out: the cell's output is over its limit of {_budget.Limit}]" };

    /// <summary>Also an empty display costs something: a million of them is a flood.</summary>
    private static int SizeOf(JsonObject data) => Overhead + data.Sum(entry =>
        entry.Value is JsonValue value && value.TryGetValue(out string? text) ? text.Length : entry.Value?.ToJsonString().Length ?? 0);
}
