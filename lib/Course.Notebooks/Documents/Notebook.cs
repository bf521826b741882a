using System.Text;
using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>
/// A Jupyter notebook (nbformat 4.0 to 4.5). The document is its JSON: what this class does not know, it keeps,
/// so that reading and writing loses nothing.
/// </summary>
public sealed class Notebook
{
    private Notebook(JsonObject json, string name)
    {
        Json = json;
        Name = name;
    }

    /// <summary>The document as the file stores it.</summary>
    public JsonObject Json { get; }

    /// <summary>The file's name without folder and extension, such as <c>01-gradient-descent</c>.</summary>
    public string Name { get; }

    /// <summary>The file this notebook was read from, or null.</summary>
    public string? Path { get; private init; }

    /// <summary>Reads a file; throws <see cref="NotebookFormatException"/> where it is no notebook.</summary>
    public static Notebook Load(string path) =>
        new(NotebookReader.ReadFile(path), System.IO.Path.GetFileNameWithoutExtension(path)) { Path = System.IO.Path.GetFullPath(path) };

    /// <summary>Reads a document from text; <paramref name="name"/> stands for the file's name in messages.</summary>
    public static Notebook Parse(string json, string name) => new(NotebookReader.ReadText(json, name), name);

    /// <summary>A new notebook in nbformat 4.5 with the course's metadata.</summary>
    public static Notebook Create(string name, params IEnumerable<NotebookCell> cells) => new(
        new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(cell => cell.Json)]),
            ["metadata"] = NotebookMetadata.OfDocument(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        },
        name);

    /// <summary>The first heading of level one in the Markdown cells, or the name where there is none.</summary>
    public string Title => Cells
        .Where(cell => cell.Type == CellType.Markdown)
        .SelectMany(cell => cell.Source.Split('\n'))
        .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? Name;

    /// <summary>The cells in their order.</summary>
    public IReadOnlyList<NotebookCell> Cells =>
        [.. Json["cells"]!.AsArray().Select(cell => new NotebookCell(cell!.AsObject()))];

    /// <summary>The document's metadata; changes to it are changes to the notebook.</summary>
    public JsonObject Metadata
    {
        get
        {
            if (Json["metadata"] is JsonObject metadata) return metadata;
            Json["metadata"] = metadata = [];
            return metadata;
        }
    }

    /// <summary>The minor version of the format, 0 to 5.</summary>
    public int FormatMinor
    {
        get => Json["nbformat_minor"]?.GetValue<int>() ?? 0;
        set => Json["nbformat_minor"] = value;
    }

    /// <summary>Puts a cell before the one with number <paramref name="number"/> (from 1); one past the last appends it.</summary>
    public void Insert(int number, NotebookCell cell) => Json["cells"]!.AsArray().Insert(number - 1, cell.Json);

    /// <summary>Appends a cell.</summary>
    public void Add(NotebookCell cell) => Json["cells"]!.AsArray().Add((JsonNode)cell.Json);

    /// <summary>Takes a cell out.</summary>
    public void Remove(NotebookCell cell) => Json["cells"]!.AsArray().Remove(cell.Json);

    /// <summary>A copy that shares nothing with this one.</summary>
    public Notebook Clone() => new(Json.DeepClone().AsObject(), Name) { Path = Path };

    /// <summary>The document as text in Jupyter's form: one space a level, non-ASCII as it is, a line break at the end.</summary>
    public string ToJson() => NotebookJson.Write(Json);

    /// <summary>Writes the document. The file is whole at any time: a new one is written beside it and takes its place.</summary>
    public void Save(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        string partial = $"{full}.{Environment.ProcessId}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(partial, ToJson(), new UTF8Encoding(false));
            File.Move(partial, full, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
