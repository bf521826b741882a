using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>One cell of a notebook: a view of its JSON that reads and changes the fields this kit knows and keeps all others.</summary>
public sealed class NotebookCell
{
    internal NotebookCell(JsonObject json) => Json = json;

    /// <summary>The cell as the file stores it.</summary>
    public JsonObject Json { get; }

    /// <summary>A new code cell, as VS Code Polyglot writes it; it belongs to no notebook until it is added.</summary>
    public static NotebookCell Code(string source) => new(new JsonObject
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["id"] = NewId(),
        ["metadata"] = NotebookMetadata.OfCodeCell(),
        ["outputs"] = new JsonArray(),
        ["source"] = MultilineText.ToLines(source),
    });

    /// <summary>A new Markdown cell; it belongs to no notebook until it is added.</summary>
    public static NotebookCell Markdown(string source) => new(new JsonObject
    {
        ["cell_type"] = "markdown",
        ["id"] = NewId(),
        ["metadata"] = new JsonObject(),
        ["source"] = MultilineText.ToLines(source),
    });

    /// <summary>What the cell holds.</summary>
    public CellType Type => MultilineText.Read(Json["cell_type"]) switch
    {
        "code" => CellType.Code,
        "markdown" => CellType.Markdown,
        "raw" => CellType.Raw,
        _ => CellType.Unknown,
    };

    /// <summary>Its place among all cells of the notebook, from 1; 0 while it belongs to none.</summary>
    public int Number => Json.Parent is JsonArray cells ? cells.IndexOf(Json) + 1 : 0;

    /// <summary>The stable id of nbformat 4.5, or null in older files.</summary>
    public string? Id
    {
        get => MultilineText.Read(Json["id"]);
        set => Json["id"] = value;
    }

    /// <summary>The cell's text. Setting it keeps the form the file used, one string or a list of lines.</summary>
    public string Source
    {
        get => MultilineText.Read(Json["source"]) ?? "";
        set => Json["source"] = Json["source"] is JsonValue ? JsonValue.Create(value) : MultilineText.ToLines(value);
    }

    /// <summary>The cell's metadata; changes to it are changes to the notebook.</summary>
    public JsonObject Metadata
    {
        get
        {
            if (Json["metadata"] is JsonObject metadata) return metadata;
            Json["metadata"] = metadata = [];
            return metadata;
        }
    }

    /// <summary>How many cells had been run when this one was, or null.</summary>
    public int? ExecutionCount
    {
        get => Json["execution_count"] is JsonValue value && value.TryGetValue(out int count) ? count : null;
        set => Json["execution_count"] = value;
    }

    /// <summary>What running the cell gave.</summary>
    public IReadOnlyList<CellOutput> Outputs =>
        Json["outputs"] is JsonArray outputs ? [.. outputs.OfType<JsonObject>().Select(output => new CellOutput(output))] : [];

    /// <summary>Replaces the outputs by copies of <paramref name="outputs"/>.</summary>
    public void SetOutputs(IEnumerable<JsonObject> outputs) =>
        Json["outputs"] = new JsonArray([.. outputs.Select(output => output.DeepClone())]);

    /// <summary>An id that no other cell has: eight hexadecimal digits, as Jupyter makes them.</summary>
    internal static string NewId() => Guid.NewGuid().ToString("N")[..8];
}
