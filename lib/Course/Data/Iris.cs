namespace Course;

/// <summary>
/// 150 iris flowers of three species, 50 each, with four lengths in centimetres (R. A. Fisher, 1936). One species can be
/// separated from the others by a line; those two cannot be separated from each other.
/// </summary>
public static class Iris
{
    /// <summary>The file as a table.</summary>
    public static CsvTable Table { get; } = CsvTable.Parse(Resource.Text("iris.csv"), "iris.csv");

    /// <summary>The names of the four measurements.</summary>
    public static IReadOnlyList<string> Features { get; } = [.. Table.Columns.Take(4)];

    /// <summary>The names of the three species; a label is a place in this list.</summary>
    public static IReadOnlyList<string> Species { get; } = Table.Classes("species").Names;

    /// <summary>All flowers: inputs [150, 4] in centimetres, as measured.</summary>
    public static Dataset All { get; } = new(Table.Matrix(Features), Table.Classes("species").Labels, Species.Count);
}
