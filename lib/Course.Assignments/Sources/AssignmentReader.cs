using System.Text.RegularExpressions;
using Course.Notebooks;

namespace Course.Assignments;

/// <summary>Finds structure and questions in a source notebook, and everything an author may have got wrong.</summary>
internal sealed partial class AssignmentReader
{
    private readonly Notebook _source;
    private readonly List<StructureCell> _structure = [];
    private readonly List<Question> _questions = [];
    private readonly HashSet<string> _ids = [];
    private readonly List<string> _openAnswers = [];
    private string _heading = "";

    private AssignmentReader(Notebook source) => _source = source;

    public static Assignment Read(Notebook source, string folder, AssignmentSettings settings)
    {
        var reader = new AssignmentReader(source);
        foreach (var cell in source.Cells) reader.Read(cell);
        reader.RequireWhole();
        return new Assignment
        {
            Name = source.Name, Folder = folder, Source = source, Settings = settings,
            Structure = reader._structure, Questions = reader._questions,
        };
    }

    private void Read(NotebookCell cell)
    {
        if (cell.Type == CellType.Markdown && Heading().Match(cell.Source) is { Success: true } heading) _heading = heading.Groups[1].Value.Trim();
        foreach (string name in (string[])[Region.Solution, Region.HiddenTests])
            if (Region.Problem(cell.Source, name) is { } problem) throw Wrong(cell, problem);
        bool solution = Region.Inside(cell.Source, Region.Solution).Count > 0;
        bool hidden = Region.Inside(cell.Source, Region.HiddenTests).Count > 0;
        var grade = GradeCell.Of(cell);
        if (solution && grade is not { IsSolution: true }) throw Wrong(cell, "a solution region stands in a cell that is no answer (nbgrader: solution = true)");
        if (hidden && grade is not { IsGrade: true, IsSolution: false }) throw Wrong(cell, "hidden tests stand in a cell that is no question (nbgrader: grade = true, solution = false)");
        if (grade is null) return;
        RequireMetadata(grade);

        if (grade is { IsGrade: true, IsSolution: true }) AddEssay(grade);
        else if (grade.IsGrade) AddQuestion(grade);
        else if (grade.IsSolution) AddAnswer(grade, solution);
        else if (grade.IsLocked && cell.Type == CellType.Code) _structure.Add(new StructureCell(grade.GradeId, false, cell.Id, cell.Source, cell.Source));
    }

    private void AddAnswer(GradeCell grade, bool hasSolution)
    {
        if (grade.Cell.Type != CellType.Code) throw Wrong(grade.Cell, "an autograded answer must be a code cell; a written answer has grade = true and points");
        if (!hasSolution) throw Wrong(grade.Cell, "the answer has no // BEGIN SOLUTION … // END SOLUTION");
        _structure.Add(new StructureCell(grade.GradeId, true, grade.Cell.Id, grade.Cell.Source, StubWriter.Write(grade.Cell.Source)));
        _openAnswers.Add(grade.GradeId);
    }

    private void AddQuestion(GradeCell grade)
    {
        string place = Place(grade.Cell);
        if (grade.Cell.Type != CellType.Code) throw Wrong(grade.Cell, "a question with probes must be a code cell");
        if (_openAnswers.Count == 0) throw Wrong(grade.Cell, "the question has no answer cell before it");
        var probes = ProbeReader.Read(grade.Cell.Source, place);
        if (probes.Count == 0) throw Wrong(grade.Cell, "the question has no // PROBE between // BEGIN HIDDEN TESTS and // END HIDDEN TESTS");
        decimal sum = probes.Sum(probe => probe.Points);
        if (sum != grade.Points) throw Wrong(grade.Cell, $"the probes are worth {sum} points together, but the metadata says {grade.Points}");
        string[] notAllowed = [.. NotAllowed().Matches(grade.Cell.Source)
            .SelectMany(line => line.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        _questions.Add(new Question(grade.GradeId, TitleOf(grade), sum, false, [.. _openAnswers], probes, notAllowed));
        _openAnswers.Clear();
    }

    private void AddEssay(GradeCell grade)
    {
        if (grade.Points is not { } points) throw Wrong(grade.Cell, "a written answer needs points");
        _questions.Add(new Question(grade.GradeId, TitleOf(grade), points, true, [grade.GradeId], [], []));
    }

    private void RequireMetadata(GradeCell grade)
    {
        if (grade.Schema != 3) throw Wrong(grade.Cell, $"nbgrader's schema_version is {grade.Schema?.ToString() ?? "missing"}; expected 3");
        if (!GradeIdForm().IsMatch(grade.GradeId)) throw Wrong(grade.Cell, $"the grade_id '{grade.GradeId}' should be small letters, digits and hyphens");
        if (!_ids.Add(grade.GradeId)) throw Wrong(grade.Cell, $"the grade_id '{grade.GradeId}' is used twice");
    }

    private void RequireWhole()
    {
        if (_questions.Count == 0) throw new AssignmentException($"{_source.Name}: there is no question (nbgrader: grade = true).");
        if (_openAnswers.Count > 0) throw new AssignmentException($"{_source.Name}: no question follows the answer '{_openAnswers[0]}'.");
        var first = _source.Cells.FirstOrDefault(cell => cell.Type == CellType.Code);
        if (first is not null && GradeCell.Of(first) is not { IsLocked: true, IsGrade: false })
            throw Wrong(first, "the first code cell sets the notebook up and must be locked (nbgrader: locked = true, grade = false, solution = false)");
    }

    private string TitleOf(GradeCell grade) => _heading.Length > 0 ? _heading : grade.GradeId;

    private AssignmentException Wrong(NotebookCell cell, string problem) => new($"{Place(cell)}: {problem}.");

    private string Place(NotebookCell cell) => $"{_source.Name}, cell {cell.Number}{(GradeCell.Of(cell) is { GradeId.Length: > 0 } grade ? $" ({grade.GradeId})" : "")}";

    [GeneratedRegex(@"^#{1,4}\s+(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*//\s*NOT ALLOWED:(.*)$", RegexOptions.Multiline)]
    private static partial Regex NotAllowed();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex GradeIdForm();
}
