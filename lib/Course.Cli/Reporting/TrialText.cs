using System.Globalization;
using Course.Assignments;

namespace Course.Cli;

/// <summary>What a trial of an assignment came to, a line for each set of answers.</summary>
internal static class TrialText
{
    public static void Write(Terminal terminal, Assignment assignment, TrialReport report)
    {
        foreach (var row in report.Rows)
        {
            string marks = string.Join(", ", row.Mark.Questions.Select(question =>
                string.Create(CultureInfo.InvariantCulture, $"{question.Question.GradeId} {(question.Earned is { } earned ? $"{earned:0.##}/{question.Question.Points:0.##}" : "by hand")}")));
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(row.Problems.Count == 0 ? "✓" : "✗")} {row.Name}: {row.Mark.Earned:0.##} of {assignment.Points:0.##} ({marks})"));
        }

        foreach (string problem in report.Problems) terminal.Error.WriteLine($"error: {assignment.Name}, {problem}");
    }
}
