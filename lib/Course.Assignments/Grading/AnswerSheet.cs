using System.Text.RegularExpressions;
using Course.Notebooks;

namespace Course.Assignments;

/// <summary>The answers of a submission, by the names of their cells. Whatever else stands in the submission is not run.</summary>
internal sealed partial class AnswerSheet
{
    private readonly Dictionary<string, string> _answers = [];
    private readonly Dictionary<string, string> _whyNot = [];
    private readonly List<string> _notes = [];
    private readonly Dictionary<string, int> _ownDefinitions = [];

    /// <summary>The text of each answer that was given.</summary>
    public IReadOnlyDictionary<string, string> Answers => _answers;

    /// <summary>What the student should know of the notebook as a whole.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Whether any cell of the assignment was found, answered or not.</summary>
    public bool BelongsHere { get; private init; }

    /// <summary>Why there is no answer for a cell.</summary>
    public string WhyNot(string gradeId) => _whyNot.GetValueOrDefault(gradeId, "Not answered.");

    /// <summary>Where a name that the compiler misses stands in a cell of the student's own, what to do about it.</summary>
    public string Advice(string problem) => string.Concat(MissingName().Matches(problem)
        .Select(match => match.Groups[1].Value).Distinct()
        .Where(_ownDefinitions.ContainsKey)
        .Select(name => $" '{name}' stands in cell {_ownDefinitions[name]}, a cell of your own: only answer cells are graded, so move it into the answer."));

    /// <summary>Takes the answers out of a notebook.</summary>
    public static AnswerSheet Of(Assignment assignment, Notebook submission, params IEnumerable<string> notes)
    {
        var found = submission.Cells.Select(cell => (Cell: cell, Id: GradeIdOf(assignment, cell))).Where(entry => entry.Id is not null).ToLookup(entry => entry.Id!, entry => entry.Cell);
        var sheet = new AnswerSheet { BelongsHere = found.Count > 0 };
        sheet._notes.AddRange(notes);
        foreach (var answer in assignment.Answers) sheet.Take(answer, [.. found[answer.GradeId]]);
        sheet.NoteOrder(assignment, submission);
        sheet.NoteChanges(assignment, found);
        sheet.NoteOwnCells(assignment, submission);
        return sheet;
    }

    private void Take(StructureCell answer, NotebookCell[] cells)
    {
        if (cells.Length == 0)
        {
            _whyNot[answer.GradeId] = $"The answer cell '{answer.GradeId}' is missing from the notebook.";
            return;
        }

        if (cells.Length > 1) _notes.Add($"The answer cell '{answer.GradeId}' is there {cells.Length} times; the last one (cell {cells[^1].Number}) was graded.");
        var cell = cells[^1];
        if (cell.Type != CellType.Code) _whyNot[answer.GradeId] = $"The answer cell '{answer.GradeId}' is no code cell any more.";
        else if (Same(cell.Source, answer.Stub)) _whyNot[answer.GradeId] = "Not answered.";
        else _answers[answer.GradeId] = cell.Source;
    }

    private void NoteOrder(Assignment assignment, Notebook submission)
    {
        string[] wanted = [.. assignment.Answers.Select(answer => answer.GradeId)];
        string[] order = [.. submission.Cells.Select(cell => GradeIdOf(assignment, cell)).OfType<string>().Where(wanted.Contains).Distinct()];
        if (!order.SequenceEqual(wanted.Where(order.Contains))) _notes.Add("The answer cells stand in another order; they were graded in that of the assignment.");
    }

    private void NoteChanges(Assignment assignment, ILookup<string, NotebookCell> found)
    {
        var given = assignment.Structure.Where(cell => !cell.IsAnswer && found[cell.GradeId].Any(own => !Same(ReleasedText(own.Source), ReleasedText(cell.Stub)))).ToList();
        if (given.Count > 0) _notes.Add($"A given cell was changed ({string.Join(", ", given.Select(cell => cell.GradeId))}); grading used the original.");
    }

    private void NoteOwnCells(Assignment assignment, Notebook submission)
    {
        foreach (var cell in submission.Cells.Where(cell => cell.Type == CellType.Code && GradeIdOf(assignment, cell) is null))
            foreach (string name in new CodeNames(cell.Source).Defined) _ownDefinitions[name] = cell.Number;
    }

    /// <summary>By nbgrader's metadata; where a front-end has dropped that, by the cell's own id.</summary>
    private static string? GradeIdOf(Assignment assignment, NotebookCell cell)
    {
        if (GradeCell.Of(cell)?.GradeId is { Length: > 0 } id) return assignment.Structure.Any(known => known.GradeId == id) ? id : null;
        return cell.Id is { } own ? assignment.Structure.FirstOrDefault(known => known.CellId == own)?.GradeId : null;
    }

    private static bool Same(string a, string b) => Lines(a).SequenceEqual(Lines(b));

    // Paths of libraries differ between the source and a release.
    private static string ReleasedText(string source) => Workbench.Reference().Replace(source, "");

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex(@"CS0103[^']*'([^']+)'|The name '([^']+)' does not exist")]
    private static partial Regex MissingName();
}
