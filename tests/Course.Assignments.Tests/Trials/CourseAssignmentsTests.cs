using Course.Notebooks;

namespace Course.Assignments.Tests;

/// <summary>The assignments of the course: each gives its model full marks, its empty release none, and each wrong solution its own.</summary>
public sealed class CourseAssignmentsTests
{
    private static string Folder => Path.Combine(Repository.FindRoot(AppContext.BaseDirectory)!, "notebooks", "assignments");

    public static TheoryData<string> Names => new(Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_gives_the_marks_that_answers_deserve_and_leaks_nothing(string name)
    {
        using var output = new TemporaryFolder();
        var assignment = Assignment.Load(Path.Combine(Folder, name));
        var report = await Release.WriteAsync(assignment, output.Path, WorkingSandbox.Found, "the same inputs in every run");
        Assert.True(report.Trial.Rows.Count > 2, "an assignment keeps typical wrong solutions");
        Assert.InRange(assignment.Questions.Count, 4, 6);
    }
}
