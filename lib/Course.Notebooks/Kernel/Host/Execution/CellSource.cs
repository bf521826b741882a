using System.Text.Json.Nodes;

namespace Course.Notebooks.Host;

/// <summary>Reads files that <c>#load</c> and <c>#!import</c> name.</summary>
internal static class CellSource
{
    /// <summary>The pieces of code in a file: the whole of a script, the code cells of a notebook.</summary>
    public static IReadOnlyList<string> Read(string path) =>
        Path.GetExtension(path).Equals(".ipynb", StringComparison.OrdinalIgnoreCase) ? CodeCells(path) : [File.ReadAllText(path)];

    private static List<string> CodeCells(string path)
    {
        var cells = JsonNode.Parse(File.ReadAllText(path))?["cells"] as JsonArray
            ?? throw new DirectiveException($"{path} is no notebook: it has no cells.");
        return [.. cells.Where(cell => (string?)cell?["cell_type"] == "code").Select(cell => Text(cell!["source"]))];
    }

    private static string Text(JsonNode? source) =>
        source is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string?)source ?? "";
}
