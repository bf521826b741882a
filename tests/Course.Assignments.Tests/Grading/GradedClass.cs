using Course.Notebooks;

namespace Course.Assignments.Tests;

/// <summary>A folder of submissions and, graded once, their rows.</summary>
internal sealed class GradedClass : IDisposable
{
    private IReadOnlyList<GradedSubmission>? _rows;

    public GradedClass(Sample? sample = null)
    {
        Sample = sample ?? new Sample();
        Assignment = Sample.Load();
        Directory.CreateDirectory(Submissions);
    }

    public Sample Sample { get; }

    public Assignment Assignment { get; }

    public string Submissions => Sample["submissions"];

    public string Output => Sample["marks"];

    /// <summary>A submission whose answers are right but for those given.</summary>
    public GradedClass Add(string student, params (string Id, string Text)[] answers) => Add(student, Notebook(answers));

    public GradedClass Add(string student, Notebook notebook)
    {
        notebook.Save(Path.Combine(Submissions, student + ".ipynb"));
        return this;
    }

    public GradedClass AddBytes(string student, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Submissions, student + ".ipynb"), bytes);
        return this;
    }

    /// <summary>A notebook with all answers but the word right, and some replaced.</summary>
    public Notebook Notebook(params (string Id, string Text)[] answers) =>
        Sample.Submission(Assignment, [("slope", Sample.RightSlope), ("step", Sample.RightStep), .. answers]);

    public async Task<IReadOnlyList<GradedSubmission>> GradeAsync(Sandbox? sandbox = null, GradingOptions? options = null) =>
        await new ClassGrader(Assignment, sandbox ?? WorkingSandbox.Found, options ?? new GradingOptions { Jobs = 2, Secret = "secret" }).RunAsync(Submissions, Output);

    public async Task<GradedSubmission> RowAsync(string student)
    {
        _rows ??= await GradeAsync();
        return _rows.Single(row => row.Student == student);
    }

    public string Feedback(string student) => File.ReadAllText(Path.Combine(Output, "students", student, "feedback.html"));

    public void Dispose() => Sample.Dispose();
}
