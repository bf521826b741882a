namespace Course.Assignments;

/// <summary>What lateness costs.</summary>
/// <param name="Days">How many days were begun after the deadline.</param>
/// <param name="Share">The share of the marks that is taken off.</param>
public readonly record struct LatePenalty(int Days, decimal Share)
{
    /// <summary>The penalty of a submission.</summary>
    public static LatePenalty Of(AssignmentSettings settings, DateTimeOffset submitted)
    {
        if (settings.Due is not { } due || submitted <= due.AddMinutes(settings.Late.GraceMinutes)) return default;
        int days = (int)Math.Ceiling((submitted - due).TotalDays);
        return new(days, Math.Min(settings.Late.Most, settings.Late.PerDay * days));
    }
}
