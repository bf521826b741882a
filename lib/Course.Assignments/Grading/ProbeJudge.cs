using Course.Notebooks;

namespace Course.Assignments;

/// <summary>Turns what came back for a probe into points and a message.</summary>
internal static class ProbeJudge
{
    /// <summary>The mark for the result of a probe's cell.</summary>
    public static ProbeMark Mark(Assignment assignment, ProbeQuestion probe, CellResult result, string? text, ProbeValue expected) =>
        result.Succeeded ? Mark(assignment, probe, text, expected)
        : new(probe, 0, ProbeMessage.Of(result, assignment.Settings.Limits.SecondsPerProbe));

    /// <summary>The mark for a value.</summary>
    public static ProbeMark Mark(Assignment assignment, ProbeQuestion probe, string? text, ProbeValue expected)
    {
        if (ProbeValue.Read(text) is not { } value) return new(probe, 0, ProbeMessage.Unreadable);
        var difference = ValueComparer.Compare(value, expected, Tolerance.Of(probe, assignment.Settings.Tolerance));
        return difference == Difference.None ? new(probe, probe.Points, "") : new(probe, 0, ProbeMessage.Of(difference, value));
    }
}
