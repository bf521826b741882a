namespace Course.Assignments;

/// <summary>What a student gets back: <c>students/NAME/feedback.html</c>, and <c>results.json</c> for Gradescope.</summary>
internal static class StudentPages
{
    public static void Write(string output, Assignment assignment, GradedSubmission row)
    {
        string folder = Path.Combine(output, "students", row.Student);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "feedback.html"), FeedbackPage.Write(assignment, row));
        File.WriteAllText(Path.Combine(folder, "results.json"), GradescopeResults.Write(assignment, row));
    }
}
