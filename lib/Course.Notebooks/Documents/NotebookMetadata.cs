using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>The metadata that VS Code Polyglot writes for a C# notebook and that all engines of the course read.</summary>
public static class NotebookMetadata
{
    /// <summary>The metadata of the whole document.</summary>
    public static JsonObject OfDocument() => new()
    {
        ["kernelspec"] = new JsonObject
        {
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
            ["name"] = ".net-csharp",
        },
        ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
        ["polyglot_notebook"] = new JsonObject
        {
            ["kernelInfo"] = new JsonObject
            {
                ["defaultKernelName"] = "csharp",
                ["items"] = new JsonArray(new JsonObject { ["aliases"] = new JsonArray(), ["name"] = "csharp" }),
            },
        },
    };

    /// <summary>The entries a code cell carries; Markdown cells carry neither.</summary>
    public static JsonObject OfCodeCell() => new()
    {
        ["dotnet_interactive"] = new JsonObject { ["language"] = "csharp" },
        ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" },
    };
}
