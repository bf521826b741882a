namespace Course.Assignments;

/// <summary>What a probe earned, and what the student is told.</summary>
/// <param name="Probe">The probe.</param>
/// <param name="Earned">The points.</param>
/// <param name="Message">Why not all; empty where the value is right. Never holds an input or an expected value.</param>
public sealed record ProbeMark(ProbeQuestion Probe, decimal Earned, string Message);

/// <summary>What a question earned.</summary>
/// <param name="Question">The question.</param>
/// <param name="Probes">Its probes; none where a person marks it.</param>
/// <param name="Notes">What is wrong with its answer cells.</param>
public sealed record QuestionMark(Question Question, IReadOnlyList<ProbeMark> Probes, IReadOnlyList<string> Notes)
{
    /// <summary>The points, or null where a person marks the question.</summary>
    public decimal? Earned => Question.ByHand ? null : Probes.Sum(probe => probe.Earned);
}

/// <summary>What an attempt earned.</summary>
/// <param name="Status">How it went, in one of few words: graded, or why not.</param>
/// <param name="Questions">A mark for each question of the assignment.</param>
/// <param name="Notes">What the student should know of the submission as a whole.</param>
public sealed record SubmissionMark(string Status, IReadOnlyList<QuestionMark> Questions, IReadOnlyList<string> Notes)
{
    /// <summary>The points of all questions that are marked.</summary>
    public decimal Earned => Questions.Sum(question => question.Earned ?? 0);

    /// <summary>Nothing earned, for a reason that concerns all questions.</summary>
    public static SubmissionMark Zero(Assignment assignment, string status, string note, params IEnumerable<string> more) => new(
        status,
        [.. assignment.Questions.Select(question => new QuestionMark(question, [.. question.Probes.Select(probe => new ProbeMark(probe, 0, ""))], []))],
        [note, .. more]);
}
