using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>What came of running a cell.</summary>
/// <param name="Status">How the cell ended.</param>
/// <param name="Outputs">Its outputs as nbformat 4 objects: stream, display_data, execute_result, error.</param>
/// <param name="Message">One sentence for a person when the cell did not end well; otherwise null.</param>
/// <param name="Duration">How long it ran.</param>
public sealed record CellResult(CellStatus Status, IReadOnlyList<JsonObject> Outputs, string? Message, TimeSpan Duration)
{
    /// <summary>Whether the cell ran to its end.</summary>
    public bool Succeeded => Status == CellStatus.Ok;

    /// <summary>Whether the cell was refused by the compiler: what it was to define still means what it meant before, if anything.</summary>
    public bool CompilationFailed => Status == CellStatus.CompilationError;
}
