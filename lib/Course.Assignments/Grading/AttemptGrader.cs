using Course.Notebooks;

namespace Course.Assignments;

/// <summary>Grades what one student handed in, and always comes back with a row.</summary>
internal sealed class AttemptGrader(Assignment assignment, Sandbox sandbox, ProbeSeeds seeds, ExpectedValues expected, IReadOnlyList<string> secrets)
{
    private const int Starts = 3;

    public async Task<GradedSubmission> GradeAsync(Submission submission, CancellationToken cancel)
    {
        var rule = assignment.Settings.Resubmission;
        Attempt[] allowed = [.. rule.Attempts == 0 ? submission.Attempts : submission.Attempts.Take(rule.Attempts)];
        Attempt[] counting = allowed.Length == 0 ? [] : rule.Counts switch
        {
            AttemptRule.First => [allowed[0]],
            AttemptRule.Best => allowed,
            _ => [allowed[^1]],
        };
        if (counting.Length == 0)
            return new(submission.Student, null, 0, SubmissionMark.Zero(assignment, "no notebook", "Nothing that ends in .ipynb was handed in."), default);
        List<GradedSubmission> graded = [];
        foreach (var attempt in counting)
        {
            var mark = await SafelyAsync(attempt, submission.Student, cancel);
            graded.Add(new(submission.Student, attempt, submission.Attempts.Count, mark, LatePenalty.Of(assignment.Settings, attempt.Submitted)));
        }

        return graded.MaxBy(row => row.Final)!;
    }

    /// <summary>Whatever happens becomes a mark. What is the grader's own fault says so, so that nobody takes it for the student's.</summary>
    private async Task<SubmissionMark> SafelyAsync(Attempt attempt, string student, CancellationToken cancel)
    {
        for (int start = 1; ; start++)
        {
            try
            {
                return await GradeAsync(attempt, student, cancel);
            }
            catch (NotebookFormatException e)
            {
                return SubmissionMark.Zero(assignment, "unreadable", $"This is no notebook: {e.Found}; expected {e.Expected}.");
            }
            catch (KernelException) when (start < Starts)
            {
                // the machine may have been too busy to start a process
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                return SubmissionMark.Zero(assignment, "grading failed", $"The submission could not be graded; the instructor must look at it ({e.GetType().Name}: {e.Message}).");
            }
        }
    }

    private async Task<SubmissionMark> GradeAsync(Attempt attempt, string student, CancellationToken cancel)
    {
        var (notebook, notes) = SubmittedNotebook.Load(attempt.File);
        var sheet = AnswerSheet.Of(assignment, notebook, notes);
        if (!sheet.BelongsHere)
            return SubmissionMark.Zero(assignment, "wrong notebook", $"None of the cells of '{assignment.Name}' is in this notebook. Was another file handed in?", sheet.Notes);
        await using var grader = new SubmissionGrader(assignment, sheet, sandbox, secrets);
        return await grader.GradeAsync(seeds, student, await expected.ForAsync(student, cancel), cancel);
    }
}
