using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Course.Assignments;

namespace Course.Cli;

/// <summary><c>course grade</c>: marks, feedback and gradebook for a folder of submissions.</summary>
public static class GradeVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "grade",
            "Grades submissions, each in a sandboxed process of its own, by the values that their answers compute; writes gradebook.csv, and a feedback page and Gradescope's results.json for each student.",
            ("grade submissions --source 01 --out marks", "grades STUDENT.ipynb and STUDENT/…/*.ipynb in the folder submissions"),
            ("grade submissions --source 01 --out marks --shard 3/8", "grades the third of eight parts; `gradebook merge marks` joins them"),
            ("grade --trial --source 01", "grades the model, the empty release and the wrong solutions kept beside the assignment"));
        var submissions = new Argument<string?>("SUBMISSIONS") { Description = "The folder of submissions.", Arity = ArgumentArity.ZeroOrOne };
        var source = new Option<string>("--source") { Description = "The assignment: its folder, its source notebook, or the number or name of one of the course's.", HelpName = "SRC", Required = true };
        var output = new Option<string>("--out") { Description = "The folder for gradebook, feedback and results; it also keeps the secret seed.", HelpName = "DIR", DefaultValueFactory = _ => "graded" };
        var jobs = NumberOption.Positive("--jobs", "N", "How many submissions run side by side; by default as many as there are cores.");
        var shard = ShardOption.Create();
        var seed = new Option<string?>("--seed") { Description = "The secret that hidden inputs are drawn from; by default one kept in DIR/seed.txt, and for --trial a new one.", HelpName = "TEXT" };
        var trial = new Option<bool>("--trial") { Description = "Try the assignment itself instead of grading submissions." };
        verb.Arguments.Add(submissions);
        foreach (var option in (Option[])[source, output, jobs, shard, seed, trial]) verb.Options.Add(option);
        verb.SetAction((parsed, cancel) =>
        {
            var assignment = AssignmentArgument.Load(parsed.GetValue(source)!);
            if (parsed.GetValue(trial)) return TryAsync(terminal, assignment, parsed.GetValue(seed), cancel);
            string folder = parsed.GetValue(submissions) ?? throw new UserError("name the folder of submissions, or use --trial.");
            var options = new GradingOptions { Jobs = parsed.GetValue(jobs) ?? Environment.ProcessorCount, Shard = parsed.GetValue(shard), Secret = parsed.GetValue(seed) };
            return RunAsync(terminal, assignment, folder, parsed.GetValue(output)!, options, cancel);
        });
        return verb;
    }

    private static async Task<int> TryAsync(Terminal terminal, Assignment assignment, string? secret, CancellationToken cancel)
    {
        await using var trial = await AssignmentTrial.StartAsync(assignment, Sandbox.Detect(), secret, cancel);
        var report = await trial.RunAsync(cancel);
        TrialText.Write(terminal, assignment, report);
        return report.Passed ? 0 : 1;
    }

    private static async Task<int> RunAsync(Terminal terminal, Assignment assignment, string submissions, string output, GradingOptions options, CancellationToken cancel)
    {
        var sandbox = Sandbox.Detect();
        if (sandbox.Warning is { } warning) terminal.Error.WriteLine($"WARNING: {warning}");
        long start = Stopwatch.GetTimestamp();
        var rows = await new ClassGrader(assignment, sandbox, options with { OnGraded = row => terminal.Out.WriteLine(Line(row, assignment)) }).RunAsync(submissions, output, cancel);
        int failed = rows.Count(row => row.Mark.Status == "grading failed");
        terminal.Out.WriteLine($"{Figures.Count(rows.Count, "submission")} in {Figures.Time(Stopwatch.GetElapsedTime(start))}, sandbox: {sandbox.Name}{(failed > 0 ? $", {failed} could not be graded" : "")}.");
        terminal.Out.WriteLine($"Gradebook: {CourseFolders.Show(Path.Combine(output, Gradebook.FileName(options.Shard)))}");
        return failed == 0 ? 0 : 1;
    }

    private static string Line(GradedSubmission row, Assignment assignment) => string.Create(
        CultureInfo.InvariantCulture, $"{row.Student}: {row.Final:0.##} of {assignment.Points:0.##}{(row.Mark.Status == "graded" ? "" : $" ({row.Mark.Status})")}");
}
