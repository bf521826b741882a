using System.Globalization;
using CsvHelper;

namespace Course.Assignments;

/// <summary>The gradebook: a CSV file with a row for each student and a column for each question.</summary>
public static class Gradebook
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n" };

    /// <summary>The file's name: that of the whole class, or of a part.</summary>
    public static string FileName((int Part, int Of)? shard) =>
        shard is not { } part ? "gradebook.csv" : string.Create(CultureInfo.InvariantCulture, $"gradebook.{part.Part}-of-{part.Of}.csv");

    /// <summary>Writes the rows, sorted by student.</summary>
    public static void Write(string path, Assignment assignment, IEnumerable<GradedSubmission> rows, string sandbox)
    {
        Write(path, [.. Header(assignment)], rows.OrderBy(row => row.Student, StringComparer.Ordinal).Select(row => (string[])[.. Fields(row, assignment, sandbox)]));
    }

    /// <summary>Writes a table. The file is whole at any time: a new one is written beside it and takes its place.</summary>
    internal static void Write(string path, string[] header, IEnumerable<string[]> rows)
    {
        string partial = path + ".part";
        using (var csv = CsvWriter.ToFile(partial, Format))
        {
            csv.WriteRecord(header);
            foreach (string[] row in rows) csv.WriteRecord(row);
        }

        File.Move(partial, path, overwrite: true);
    }

    private static IEnumerable<string> Header(Assignment assignment) =>
    [
        "student", "status", .. assignment.Questions.Select(question => question.GradeId),
        "points", "late_days", "penalty", "final", "max", "submitted", "time_from", "attempts", "file", "sandbox", "notes",
    ];

    private static IEnumerable<string> Fields(GradedSubmission row, Assignment assignment, string sandbox) =>
    [
        Text(row.Student),
        row.Mark.Status,
        .. row.Mark.Questions.Select(question => question.Earned is { } earned ? Number(earned) : ""),
        Number(row.Mark.Earned),
        Number(row.Late.Days),
        Number(row.Late.Share),
        Number(row.Final),
        Number(assignment.Points),
        row.Attempt?.Submitted.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture) ?? "",
        row.Attempt?.TimeFrom ?? "",
        Number(row.Attempts),
        row.Attempt is { } attempt ? Text(Path.GetFileName(attempt.File)) : "",
        sandbox,
        Text(string.Join(" | ", Notes(row))),
    ];

    /// <summary>What a person should know of the row: of the whole, of the cells, and one message for each kind of failure.</summary>
    private static IEnumerable<string> Notes(GradedSubmission row) =>
    [
        .. row.Mark.Notes,
        .. row.Mark.Questions.Where(question => question.Question.ByHand).Select(question => $"{question.Question.GradeId}: to be marked by hand."),
        .. row.Mark.Questions.SelectMany(question => question.Notes.Concat(question.Probes.Select(probe => probe.Message).Where(message => message.Length > 0).Distinct())
            .Select(note => $"{question.Question.GradeId}: {note.ReplaceLineEndings(" ")}")),
    ];

    // A name or note that begins like a formula must not become one in a spreadsheet.
    private static string Text(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
