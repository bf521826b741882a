using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Host;

/// <summary>Reads requests: cells run one after the other, everything else is answered at once.</summary>
internal sealed class RequestLoop(MessageChannel channel, CellExecutor executor, CellInput input)
{
    private readonly BlockingCollection<JsonObject> _cells = [];
    private readonly ManualResetEventSlim _warm = new();

    /// <summary>Serves until the parent closes the channel.</summary>
    public void Run(Action beforeFirstCell)
    {
        new Thread(() => RunCells(beforeFirstCell)) { IsBackground = true, Name = "cells" }.Start();
        foreach (var request in channel.Requests())
            Serve(request);
    }

    private void Serve(JsonObject request)
    {
        switch ((string?)request["type"])
        {
            case "execute":
                _cells.Add(request);
                break;
            case "interrupt":
                executor.Interrupt((int?)request["id"]);
                break;
            case "input_reply":
                input.Answer((string?)request["value"]);
                break;
            default:
                Task.Run(() => Answer(request));
                break;
        }
    }

    private void RunCells(Action beforeFirstCell)
    {
        beforeFirstCell();
        _warm.Set();
        foreach (var request in _cells.GetConsumingEnumerable())
            executor.Execute(request);
    }

    private void Answer(JsonObject request)
    {
        _warm.Wait();
        JsonObject reply;
        try
        {
            reply = Assist(request);
        }
        catch (Exception e)
        {
            reply = new JsonObject { ["error"] = $"{e.GetType().Name}: {e.Message}" };
        }
        reply["type"] = "reply";
        reply["id"] = (int?)request["id"];
        channel.Send(reply);
    }

    private JsonObject Assist(JsonObject request)
    {
        string code = (string?)request["code"] ?? "";
        int position = Math.Clamp((int?)request["position"] ?? code.Length, 0, code.Length);
        var compiler = executor.Interpreter.Session.Compiler;
        return (string?)request["type"] switch
        {
            "complete" => Completer.Complete(compiler, code, position),
            "inspect" => Inspector.Inspect(compiler, code, position),
            "is_complete" => SubmissionChecker.Check(code),
            var other => throw new ArgumentException($"Unknown request \"{other}\"."),
        };
    }
}
