using System.Text.Json.Nodes;
using Course.Notebooks;

namespace Course.Assignments;

/// <summary>A cell with nbgrader's metadata (schema 3).</summary>
public sealed class GradeCell
{
    private readonly JsonObject _metadata;

    private GradeCell(NotebookCell cell, JsonObject metadata)
    {
        Cell = cell;
        _metadata = metadata;
    }

    /// <summary>The cell.</summary>
    public NotebookCell Cell { get; }

    /// <summary>The cell's name in the gradebook.</summary>
    public string GradeId => _metadata["grade_id"] is JsonValue value && value.TryGetValue(out string? id) ? id : "";

    /// <summary>Whether the cell earns points.</summary>
    public bool IsGrade => Flag("grade");

    /// <summary>Whether the student writes the cell.</summary>
    public bool IsSolution => Flag("solution");

    /// <summary>Whether nobody but the instructor writes the cell.</summary>
    public bool IsLocked => !IsSolution && (IsGrade || Flag("locked"));

    /// <summary>What the cell is worth.</summary>
    public decimal? Points => _metadata["points"] is JsonValue value && value.TryGetValue(out decimal points) ? points : null;

    /// <summary>The version of the metadata; 3 is the only one known here.</summary>
    public int? Schema => _metadata["schema_version"] is JsonValue value && value.TryGetValue(out int version) ? version : null;

    /// <summary>The metadata itself.</summary>
    public JsonObject Metadata => _metadata;

    /// <summary>The cell with its metadata, or null where it has none.</summary>
    public static GradeCell? Of(NotebookCell cell) =>
        cell.Json["metadata"] is JsonObject all && all["nbgrader"] is JsonObject metadata ? new GradeCell(cell, metadata) : null;

    private bool Flag(string name) => _metadata[name] is JsonValue value && value.TryGetValue(out bool set) && set;
}
