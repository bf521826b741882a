using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>The parts of the format this kit relies on; everything else in a document is kept and never judged.</summary>
internal static class NotebookSchema
{
    /// <summary>Throws on the first thing that keeps <paramref name="root"/> from being read as a notebook.</summary>
    public static void Require(JsonObject root, string name)
    {
        RequireVersion(root, name);
        RequireMetadata(root, name, "the notebook");
        if (!root.TryGetPropertyValue("cells", out var cells))
            throw new NotebookFormatException(name, "there is no list of cells", "a field \"cells\"");
        if (cells is not JsonArray list)
            throw new NotebookFormatException(name, $"\"cells\" is {Describe(cells)}", "a list");
        for (int i = 0; i < list.Count; i++)
            RequireCell(list[i], name, $"cell {i + 1}");
    }

    /// <summary>A JSON value in words, for messages.</summary>
    public static string Describe(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => $"the number {node!.ToJsonString()}",
        _ => node!.ToJsonString(),
    };

    private static void RequireVersion(JsonObject root, string name)
    {
        const string expected = "nbformat 4 (4.0 to 4.5)";
        if (!root.TryGetPropertyValue("nbformat", out var version))
            throw new NotebookFormatException(name, "there is no field \"nbformat\"", expected);
        if (version is not JsonValue value || !value.TryGetValue(out int major))
            throw new NotebookFormatException(name, $"\"nbformat\" is {Describe(version)}", expected);
        if (major != 4)
            throw new NotebookFormatException(name, $"the file is in nbformat {major}", expected + (major < 4 ? "; open and save it in Jupyter to convert it" : ""));
        if (root["nbformat_minor"] is { } minor && (minor is not JsonValue number || !number.TryGetValue(out int _)))
            throw new NotebookFormatException(name, $"\"nbformat_minor\" is {Describe(minor)}", "a whole number");
    }

    private static void RequireCell(JsonNode? node, string name, string where)
    {
        if (node is not JsonObject cell)
            throw new NotebookFormatException(name, $"{where} is {Describe(node)}", "an object");
        if (!cell.TryGetPropertyValue("cell_type", out var type))
            throw new NotebookFormatException(name, $"{where} has no cell_type", "\"code\", \"markdown\" or \"raw\"");
        if (type?.GetValueKind() != JsonValueKind.String)
            throw new NotebookFormatException(name, $"{where} has a cell_type that is {Describe(type)}", "\"code\", \"markdown\" or \"raw\"");
        if (cell.TryGetPropertyValue("source", out var source) && MultilineText.Read(source) is null)
            throw new NotebookFormatException(name, $"{where} has a source that is {Describe(source)}", "a string or a list of strings");
        RequireMetadata(cell, name, where);
        RequireOutputs(cell, name, where);
    }

    private static void RequireMetadata(JsonObject owner, string name, string where)
    {
        if (owner.TryGetPropertyValue("metadata", out var metadata) && metadata is not JsonObject)
            throw new NotebookFormatException(name, $"{where} has metadata that is {Describe(metadata)}", "an object");
    }

    private static void RequireOutputs(JsonObject cell, string name, string where)
    {
        if (!cell.TryGetPropertyValue("outputs", out var outputs)) return;
        if (outputs is not JsonArray list)
            throw new NotebookFormatException(name, $"{where} has outputs that are {Describe(outputs)}", "a list");
        if (list.FirstOrDefault(output => output is not JsonObject) is var odd && list.Any(output => output is not JsonObject))
            throw new NotebookFormatException(name, $"{where} has an output that is {Describe(odd)}", "an object");
    }
}
