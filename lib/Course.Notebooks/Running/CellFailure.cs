using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>A cell that did not end well, in the words of a run.</summary>
internal static class CellFailure
{
    private const int Lines = 6;

    /// <summary>How the notebook's run ended with this cell.</summary>
    public static RunStatus StatusOf(CellResult result) => result.Status switch
    {
        CellStatus.Ok => RunStatus.Passed,
        CellStatus.TimedOut => RunStatus.TimedOut,
        CellStatus.OutOfMemory => RunStatus.OutOfMemory,
        CellStatus.OutputFlood => RunStatus.TooMuchOutput,
        CellStatus.Died => RunStatus.Died,
        CellStatus.Interrupted => RunStatus.Cancelled,
        _ when ErrorOf(result)?.ErrorName == typeof(OutOfMemoryException).FullName => RunStatus.OutOfMemory,
        _ => RunStatus.Failed,
    };

    /// <summary>The first lines of what the cell's error says, or of what stopped it.</summary>
    public static string MessageOf(CellResult result)
    {
        bool stopped = result.Status is not (CellStatus.Error or CellStatus.CompilationError);
        string text = !stopped && ErrorOf(result) is { } error ? $"{error.ErrorName}: {error.ErrorValue}"
            : result.Message ?? result.Status.ToString();
        string[] lines = text.TrimEnd().Split('\n');
        return string.Join('\n', lines.Take(Lines)) + (lines.Length > Lines ? "\n…" : "");
    }

    /// <summary>The cell's outputs; where it was stopped from outside, an error among them says so.</summary>
    public static IEnumerable<JsonObject> OutputsOf(CellResult result) =>
        result.Succeeded || ErrorOf(result) is not null ? result.Outputs : [.. result.Outputs, Error(result.Status.ToString(), MessageOf(result))];

    /// <summary>An error as an output.</summary>
    public static JsonObject Error(string name, string message) => new()
    {
        ["output_type"] = "error",
        ["ename"] = name,
        ["evalue"] = message,
        ["traceback"] = new JsonArray([.. message.Split('\n').Select(line => (JsonNode)line)]),
    };

    private static CellOutput? ErrorOf(CellResult result) =>
        result.Outputs.Select(output => new CellOutput(output)).LastOrDefault(output => output.Kind == OutputKind.Error);
}
