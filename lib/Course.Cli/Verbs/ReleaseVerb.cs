using System.CommandLine;
using Course.Assignments;

namespace Course.Cli;

/// <summary><c>course release</c>: the student's version of an assignment.</summary>
public static class ReleaseVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "release",
            "Writes the student's version of an assignment, without solutions and hidden tests, after trying it: nothing may leak, the model must get full marks, the empty release none, each wrong solution its own.",
            ("release 01 --out handout/01", "releases the course's assignment 01"),
            ("release my/assignment --out handout", "releases the assignment in a folder"));
        var source = new Argument<string>("SOURCE") { Description = "The assignment: its folder, its source notebook, or the number or name of one of the course's." };
        var output = new Option<string>("--out") { Description = "The folder for the student's notebook.", HelpName = "DIR", Required = true };
        verb.Arguments.Add(source);
        verb.Options.Add(output);
        verb.SetAction((parsed, cancel) => RunAsync(terminal, AssignmentArgument.Load(parsed.GetValue(source)!), parsed.GetValue(output)!, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, Assignment assignment, string output, CancellationToken cancel)
    {
        var report = await Release.WriteAsync(assignment, output, Sandbox.Detect(), cancel: cancel);
        TrialText.Write(terminal, assignment, report.Trial);
        foreach (string warning in report.Warnings) terminal.Out.WriteLine($"note: {warning}");
        terminal.Out.WriteLine($"Released: {CourseFolders.Show(report.File)} ({Figures.Count(assignment.Questions.Count, "question")}, {assignment.Points:0.##} points).");
        return 0;
    }
}
