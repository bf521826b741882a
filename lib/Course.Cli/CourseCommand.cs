using System.CommandLine;
using System.CommandLine.Help;
using Course.Assignments;
using Course.Notebooks;

namespace Course.Cli;

/// <summary>The command <c>course</c>: its verbs, and what all of them do with mistakes and with Ctrl-C.</summary>
public static class CourseCommand
{
    /// <summary>How the command is started from the repository; messages name it so that they can be copied.</summary>
    public const string Invocation = "dotnet run -c Release --project lib/Course.Cli --";

    /// <summary>Runs the command line; 0 only if all went well.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancel = default)
    {
        var course = Create(terminal);
        var parsed = course.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            terminal.Error.WriteLine(ParseMistake.Explain(parsed));
            return 1;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    // Long enough to end the children of a run.
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
                },
                cancel);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Stopped.");
            return 130;
        }
        catch (Exception e) when (e is UserError or AssignmentException or NotebookFormatException or LedgerFormatException or SiteException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"error: {e.Message}");
            return 1;
        }
    }

    private static Command Create(Terminal terminal)
    {
        var course = new Verb(
            "course",
            "Builds, runs and checks the notebooks of the course.",
            ("build", "runs all notebooks and writes the site"),
            ("run 01", "runs one notebook"),
            ("build --help", "says more about a verb"))
        {
            BuildVerb.Create(terminal),
            RunVerb.Create(terminal),
            CheckVerb.Create(terminal),
            LedgerVerb.Create(terminal),
            ReleaseVerb.Create(terminal),
            GradeVerb.Create(terminal),
            GradebookVerb.Create(terminal),
            DoctorVerb.Create(terminal),
            BenchVerb.Create(terminal),
            KernelVerb.Create(terminal),
        };
        var help = new HelpOption();
        help.Action = new ExamplesHelp((HelpAction)help.Action!);
        course.Options.Add(help);
        return course;
    }
}
