using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Commands;

namespace Course.Polyglot;

/// <summary>
/// Runs the code cells of a notebook on .NET Interactive, in the notebook's folder as Polyglot Notebooks does, and writes the
/// executed copy: <c>Course.Polyglot NOTEBOOK COPY</c>. A process of its own, because formatters and the working directory are
/// the same for all of a process. A cell that fails does not keep the later ones from running.
/// </summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not [var notebookFile, var copyFile])
        {
            await Console.Error.WriteLineAsync("usage: Course.Polyglot NOTEBOOK COPY");
            return 2;
        }

        var notebook = JsonNode.Parse(await File.ReadAllTextAsync(notebookFile))!;
        string copy = Path.GetFullPath(copyFile);
        Directory.SetCurrentDirectory(Path.GetDirectoryName(Path.GetFullPath(notebookFile))!);

        using var kernel = PolyglotKernel.Create();
        var outputs = new CellOutputs();
        foreach (var cell in notebook["cells"]!.AsArray().Where(cell => (string?)cell!["cell_type"] == "code"))
        {
            var result = await kernel.SendAsync(new SubmitCode(Source(cell!)));
            cell!["outputs"] = outputs.Of(result.Events);
        }

        await File.WriteAllTextAsync(copy, notebook.ToJsonString());
        return 0;
    }

    /// <summary>A file holds the text of a cell as one string or as a list of lines.</summary>
    private static string Source(JsonNode cell) =>
        cell["source"] is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string?)cell["source"] ?? "";
}
