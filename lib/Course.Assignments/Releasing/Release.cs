using Course.Notebooks;

namespace Course.Assignments;

/// <summary>What a release came to.</summary>
/// <param name="File">The student's notebook.</param>
/// <param name="Trial">What the model, the empty release and the wrong solutions earned.</param>
/// <param name="Warnings">What the author should think about.</param>
public sealed record ReleaseReport(string File, TrialReport Trial, IReadOnlyList<string> Warnings);

/// <summary>Releases an assignment: students get a notebook without solutions, and only where nothing leaks and the marks are right.</summary>
public static class Release
{
    /// <summary>Writes the student's notebook into a folder. The inputs of the trial follow from a secret, and are new each time where none is given.</summary>
    /// <exception cref="AssignmentException">Something would leak, or the assignment gives wrong marks: nothing is written.</exception>
    public static async Task<ReleaseReport> WriteAsync(Assignment assignment, string folder, Sandbox sandbox, string? secret = null, CancellationToken cancel = default)
    {
        if (Path.GetFullPath(folder) == Path.GetFullPath(assignment.Folder))
            throw new AssignmentException($"{folder} is the folder of the source; the release must go elsewhere.");
        var release = ReleaseWriter.Write(assignment, Path.GetFullPath(folder));
        await using var trial = await AssignmentTrial.StartAsync(assignment, sandbox, secret, cancel);
        var (constants, warnings) = await trial.ConstantsAsync(cancel);
        var leaks = LeakGate.Check(assignment, release, constants);
        if (leaks.Count > 0)
            throw new AssignmentException($"{assignment.Name} is not released, because it would tell students what they must not know:\n  {string.Join("\n  ", leaks)}");
        var report = await trial.RunAsync(release, cancel);
        if (!report.Passed) throw new AssignmentException($"{assignment.Name} is not released, because its marks are not right:\n  {string.Join("\n  ", report.Problems)}");
        string file = Path.Combine(folder, assignment.Name + ".ipynb");
        release.Save(file);
        return new ReleaseReport(file, report, warnings);
    }
}
