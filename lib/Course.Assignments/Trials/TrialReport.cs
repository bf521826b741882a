namespace Course.Assignments;

/// <summary>What one set of answers earned in a trial, and what it should have.</summary>
/// <param name="Name">The model, the empty release, or a wrong solution.</param>
/// <param name="Mark">What it earned.</param>
/// <param name="Problems">Where that is not what it should be.</param>
public sealed record TrialRow(string Name, SubmissionMark Mark, IReadOnlyList<string> Problems);

/// <summary>What a trial of an assignment came to.</summary>
/// <param name="Rows">The model, the empty release, the wrong solutions.</param>
public sealed record TrialReport(IReadOnlyList<TrialRow> Rows)
{
    /// <summary>Whether all earned what they should.</summary>
    public bool Passed => Rows.All(row => row.Problems.Count == 0);

    /// <summary>What is not as it should be.</summary>
    public IReadOnlyList<string> Problems => [.. Rows.SelectMany(row => row.Problems.Select(problem => $"{row.Name}: {problem}"))];
}
