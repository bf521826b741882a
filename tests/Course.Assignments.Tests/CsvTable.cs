using CsvHelper;

namespace Course.Assignments.Tests;

/// <summary>A CSV file as rows of fields.</summary>
internal static class CsvTable
{
    public static IReadOnlyList<string[]> Read(string file)
    {
        using var csv = CsvReader.FromFile(file, new CsvReaderOptions { Separator = ',', HasHeader = false });
        List<string[]> rows = [];
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i))]);
        return rows;
    }
}
