using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>One cell while it runs: what it has shown, and whether it has ended or must be stopped.</summary>
internal sealed class CellRun(int id, OutputCollector outputs, KernelOptions options)
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _start = Stopwatch.GetTimestamp();
    private readonly TaskCompletionSource<string> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<StopReason> _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _received;
    private long _rawErrors;

    public int Id => id;

    public OutputCollector Outputs => outputs;

    /// <summary>Completes when the cell begins to run: a kernel that has just started still warms up.</summary>
    public Task Started => _started.Task;

    /// <summary>The kernel's own word for how the cell ended; cancelled when the process died first.</summary>
    public Task<string> Done => _done.Task;

    /// <summary>Completes when the cell must be stopped.</summary>
    public Task<StopReason> StopRequested => _stop.Task;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>What the last error said, in one line.</summary>
    public string? ErrorMessage { get; private set; }

    public void Stop(StopReason reason) => _stop.TrySetResult(reason);

    public void ProcessDied() => _done.TrySetCanceled();

    /// <summary>Takes a message of the kernel about this cell.</summary>
    public void Take(JsonObject message)
    {
        switch ((string?)message["type"])
        {
            case "started":
                _start = Stopwatch.GetTimestamp();
                _started.TrySetResult();
                break;
            case "stream":
                outputs.AddText((string)message["name"]!, (string)message["text"]!);
                break;
            case "display" when (bool)message["update"]!:
                outputs.UpdateDisplay((string)message["display_id"]!, Take(message, "data").AsObject());
                break;
            case "display":
                outputs.AddDisplay((string)message["display_id"]!, Take(message, "data").AsObject());
                break;
            case "result":
                outputs.AddResult(Take(message, "data").AsObject());
                break;
            case "error":
                TakeError(message);
                break;
            case "flood":
                Stop(Flood(atOnce: false));
                break;
            case "done":
                _done.TrySetResult((string)message["status"]!);
                break;
        }
    }

    /// <summary>Text on the process's own error stream: the runtime's last words, native libraries, child processes.</summary>
    public void TakeRawError(string text)
    {
        if (_stop.Task.IsCompleted)
            return;     // what the runtime says while it is being stopped explains nothing
        long before = _rawErrors;
        _rawErrors += text.Length;
        if (before < options.OutputLimitBytes)
            outputs.AddText("stderr", _rawErrors <= options.OutputLimitBytes ? text : "\n[output cut]\n");
        CountReceived(text.Length);
    }

    private void TakeError(JsonObject message)
    {
        string name = (string)message["ename"]!;
        string text = (string)message["evalue"]!;
        ErrorMessage = $"{name}: {text.Split('\n')[0]}";
        outputs.AddError(name, text, Take(message, "traceback").AsArray());
    }

    /// <summary>The kernel cuts and reports floods itself; this holds for one that a cell has broken, whatever it sends.</summary>
    public void CountReceived(int size)
    {
        if (Interlocked.Add(ref _received, size) > 2 * options.OutputFloodBytes)
            Stop(Flood(atOnce: true));
    }

    private StopReason Flood(bool atOnce) => new(
        CellStatus.OutputFlood,
        $"The cell was stopped because it wrote more than {options.OutputFloodBytes / 1_000_000} MB of output.",
        atOnce);

    private static JsonNode Take(JsonObject message, string name)
    {
        var node = message[name]!;
        message.Remove(name);
        return node;
    }
}
