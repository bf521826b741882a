namespace Course.Assignments;

/// <summary>How far a number may be from the right one: |a − b| ≤ relative·|b| + absolute·max(1, max|b|), the maximum over all numbers of the value.</summary>
/// <param name="Relative">In relation to the number.</param>
/// <param name="Absolute">In relation to the largest number.</param>
public readonly record struct Tolerance(double Relative, double Absolute)
{
    /// <summary>No difference at all.</summary>
    public static Tolerance None => default;

    /// <summary>The tolerance of a probe in its assignment.</summary>
    public static Tolerance Of(ProbeQuestion probe, ToleranceSettings settings) => probe switch
    {
        { Mode: ProbeMode.Exact } => None,
        { Relative: { } relative } => new(relative, Math.Max(settings.Absolute, relative * 1e-3)),
        _ => new(settings.Relative, settings.Absolute),
    };
}
