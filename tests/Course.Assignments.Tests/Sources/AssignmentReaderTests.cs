using Course.Notebooks;

namespace Course.Assignments.Tests;

public sealed class AssignmentReaderTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void Structure_and_questions_are_found()
    {
        var assignment = _sample.With(Sample.Essay("essay", 4, "Why?")).Load();
        Assert.Equal(["setup", "slope", "step", "word"], assignment.Structure.Select(cell => cell.GradeId));
        Assert.Equal(["slope-check", "step-check", "word-check", "essay"], assignment.Questions.Select(question => question.GradeId));
        Assert.Equal(["1 · The slope of a parabola", "2 · A step"], assignment.Questions.Take(2).Select(question => question.Title));
        Assert.Equal((11m, "Slopes (斜率)"), (assignment.Points, assignment.Title));
        Assert.Equal(["CentralDifferences"], assignment.Questions[0].NotAllowed);
        Assert.Equal(["slope"], assignment.Questions[0].Answers);
        Assert.True(assignment.Questions[3].ByHand);
    }

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "slope", Sample.SlopeSource.Replace("// END SOLUTION", ""), "// BEGIN SOLUTION has no // END SOLUTION" },
        { "slope", "static double Slope(double w) => 2 * w;", "the answer has no // BEGIN SOLUTION" },
        { "slope-check", Sample.SlopeQuestion.Replace("PROBE 1", "PROBE 5"), "the probes are worth 7 points together, but the metadata says 3" },
        { "slope-check", "1 + 1", "the question has no // PROBE" },
        { "setup", "// BEGIN HIDDEN TESTS\n// PROBE 1 \"x\": 1\n// END HIDDEN TESTS", "hidden tests stand in a cell that is no question" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void An_authors_mistake_is_named_with_its_cell(string id, string source, string message)
    {
        var cell = id == "slope" ? Sample.Answer(id, source) : id == "setup" ? Sample.Locked(id, source) : Sample.Question(id, 3, source);
        var error = Assert.Throws<AssignmentException>(() => _sample.With(cell).Load());
        Assert.Contains(message, error.Message);
        Assert.Contains($"({id})", error.Message);
    }

    [Fact]
    public void A_grade_id_is_used_once() =>
        Assert.Contains("'slope' is used twice", Assert.Throws<AssignmentException>(() => _sample.With(Sample.Answer("slope", Sample.SlopeSource), instead: "step").Load()).Message);

    [Fact]
    public void The_first_code_cell_is_locked() =>
        Assert.Contains("must be locked", Assert.Throws<AssignmentException>(() => _sample.With(NotebookCell.Code("1"), instead: "setup").Load()).Message);

    [Fact]
    public void An_answer_needs_a_question() =>
        Assert.Contains("no question follows the answer 'extra'", Assert.Throws<AssignmentException>(() => _sample.With(Sample.Answer("extra", Sample.SlopeSource)).Load()).Message);

    [Fact]
    public void A_folder_without_a_source_says_what_it_should_hold()
    {
        Directory.CreateDirectory(_sample["empty"]);
        Assert.Contains("there is no notebook; expected the source empty.ipynb", Assert.Throws<AssignmentException>(() => Assignment.Load(_sample["empty"])).Message);
    }
}
