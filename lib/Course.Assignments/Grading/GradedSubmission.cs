namespace Course.Assignments;

/// <summary>A row of the gradebook: the attempt that counts, with its marks.</summary>
/// <param name="Student">Whose.</param>
/// <param name="Attempt">The attempt, or null where there is none.</param>
/// <param name="Attempts">How many attempts there are.</param>
/// <param name="Mark">Its marks before any penalty.</param>
/// <param name="Late">Its penalty.</param>
public sealed record GradedSubmission(string Student, Attempt? Attempt, int Attempts, SubmissionMark Mark, LatePenalty Late)
{
    /// <summary>The marks that count.</summary>
    public decimal Final => Math.Round(Mark.Earned * (1 - Late.Share), 2, MidpointRounding.AwayFromZero);
}
