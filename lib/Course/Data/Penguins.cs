namespace Course;

/// <summary>
/// 344 penguins of three species on three islands of the Palmer Archipelago, measured by K. Gorman 2007–2009
/// (A. Horst, A. Hill, K. Gorman, <i>palmerpenguins</i>, 2020; CC0). Some values are missing.
/// </summary>
public static class Penguins
{
    /// <summary>The file as a table, missing values included.</summary>
    public static CsvTable Table { get; } = CsvTable.Parse(Resource.Text("penguins.csv"), "penguins.csv");

    /// <summary>The names of the four measurements: bill length and depth and flipper length in mm, body mass in g.</summary>
    public static IReadOnlyList<string> Features { get; } = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

    /// <summary>The names of the three species; a label is a place in this list.</summary>
    public static IReadOnlyList<string> Species { get; } = Table.Classes("species").Names;

    /// <summary>The 342 penguins with all four measurements: inputs [342, 4], as measured.</summary>
    public static Dataset Measured { get; } = Load();

    private static Dataset Load()
    {
        var measured = Table.WithoutMissing(Features);
        return new(measured.Matrix(Features), measured.Classes("species").Labels, Species.Count);
    }
}
