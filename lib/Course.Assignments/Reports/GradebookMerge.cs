using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;

namespace Course.Assignments;

/// <summary>Joins the gradebooks of shards into that of the whole class, and refuses to where one is missing or a student is in two.</summary>
public static partial class GradebookMerge
{
    /// <summary>Merges the parts in a folder; answers how many rows there are.</summary>
    /// <exception cref="AssignmentException">The parts do not make a whole.</exception>
    public static int Run(string folder)
    {
        var parts = Directory.Exists(folder) ? Parts(folder) : [];
        if (parts.Count == 0) throw new AssignmentException($"{folder}: there are no gradebooks of shards (gradebook.1-of-N.csv).");
        int of = parts[0].Of;
        if (parts.FirstOrDefault(part => part.Of != of) is { File: not null } other)
            throw new AssignmentException($"{folder}: {Path.GetFileName(other.File)} and {Path.GetFileName(parts[0].File)} are of different divisions; remove those of the old one.");
        int[] missing = [.. Enumerable.Range(1, of).Except(parts.Select(part => part.Part))];
        if (missing.Length > 0)
            throw new AssignmentException($"{folder}: of {of} shards {string.Join(", ", missing)} {(missing.Length == 1 ? "is" : "are")} missing; grade {(missing.Length == 1 ? "it" : "them")} with --shard {missing[0]}/{of}.");

        string[]? header = null;
        List<string[]> rows = [];
        foreach (var part in parts) Read(part.File, ref header, rows);
        if (rows.GroupBy(row => row[0]).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new AssignmentException($"{folder}: {twice.Key} is in two shards. Did the submissions change between them? Grade all shards again.");
        Gradebook.Write(Path.Combine(folder, Gradebook.FileName(null)), header!, rows.OrderBy(row => row[0], StringComparer.Ordinal));
        return rows.Count;
    }

    private static List<(string File, int Part, int Of)> Parts(string folder) =>
        [.. Directory.GetFiles(folder, "gradebook.*-of-*.csv")
            .Select(file => (File: file, Match: Name().Match(Path.GetFileName(file))))
            .Where(entry => entry.Match.Success)
            .Select(entry => (entry.File, Number(entry.Match, "part"), Number(entry.Match, "of")))
            .OrderBy(entry => entry.Item2)];

    private static void Read(string file, ref string[]? header, List<string[]> rows)
    {
        using var csv = CsvReader.FromFile(file, new CsvReaderOptions { Separator = ',', HasHeader = false });
        bool first = true;
        while (csv.Read())
        {
            string[] row = [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i))];
            if (!first) rows.Add(row);
            else if (header is null) header = row;
            else if (!header.SequenceEqual(row)) throw new AssignmentException($"{file}: its columns differ from those of the other shards; grade all shards with one version of the assignment.");
            first = false;
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^gradebook\.(?<part>\d{1,6})-of-(?<of>\d{1,6})\.csv$")]
    private static partial Regex Name();
}
