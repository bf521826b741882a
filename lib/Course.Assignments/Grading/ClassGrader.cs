using Course.Notebooks;

namespace Course.Assignments;

/// <summary>Grades the submissions of a class, each in a process of its own: what one does never touches another.</summary>
public sealed class ClassGrader(Assignment assignment, Sandbox sandbox, GradingOptions options)
{
    /// <summary>Grades every submission in a folder and writes gradebook, feedback and results.</summary>
    /// <exception cref="AssignmentException">The assignment itself, or the folder, is at fault; no submission can cause one.</exception>
    public async Task<IReadOnlyList<GradedSubmission>> RunAsync(string submissions, string output, CancellationToken cancel = default)
    {
        var all = SubmissionFolder.Find(submissions, assignment);
        var mine = options.Shard is not { } shard ? all : [.. all.Where((_, i) => i % shard.Of == shard.Part - 1)];
        Directory.CreateDirectory(output);
        var seeds = new ProbeSeeds(options.Secret ?? SecretFile.In(output));
        string[] secrets = [Path.GetFullPath(submissions), Path.GetFullPath(output)];

        await using var expected = new ExpectedValues(assignment, sandbox, seeds);
        // Before anything else: a mistake in the assignment should stop the grading, not look like one of the students'.
        await expected.ForAsync(mine.Count > 0 ? mine[0].Student : "", cancel);
        var rows = new GradedSubmission[mine.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Jobs), CancellationToken = cancel };
        await Parallel.ForEachAsync(Enumerable.Range(0, mine.Count), parallel, async (i, stop) =>
        {
            rows[i] = await new AttemptGrader(assignment, sandbox, seeds, expected, secrets).GradeAsync(mine[i], stop);
            StudentPages.Write(output, assignment, rows[i]);
            options.OnGraded?.Invoke(rows[i]);
        });
        Gradebook.Write(Path.Combine(output, Gradebook.FileName(options.Shard)), assignment, rows, sandbox.Name);
        return rows;
    }
}
