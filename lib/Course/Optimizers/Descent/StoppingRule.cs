namespace Course;

/// <summary>When to stop an iteration. A tolerance of 0 is never met: that condition is off.</summary>
/// <remarks>Ledger E-01.</remarks>
public sealed record StoppingRule
{
    /// <summary>Makes a stopping rule.</summary>
    /// <param name="gradientNorm">Stop when ‖∇J‖ is at most this.</param>
    /// <param name="valueChange">Stop when a step changes J by at most this.</param>
    /// <param name="maxSteps">Stop after so many steps in any case.</param>
    /// <exception cref="ArgumentOutOfRangeException">A tolerance is negative or NaN, or the number of steps is negative.</exception>
    public StoppingRule(double gradientNorm = 1e-8, double valueChange = 0, int maxSteps = 10_000)
    {
        if (!(gradientNorm >= 0)) throw new ArgumentOutOfRangeException(nameof(gradientNorm), gradientNorm, "The tolerance on ‖∇J‖ must be positive, or 0 to switch it off.");
        if (!(valueChange >= 0)) throw new ArgumentOutOfRangeException(nameof(valueChange), valueChange, "The tolerance on the change of J must be positive, or 0 to switch it off.");
        if (maxSteps < 0) throw new ArgumentOutOfRangeException(nameof(maxSteps), maxSteps, "The number of steps cannot be negative.");
        (GradientNorm, ValueChange, MaxSteps) = (gradientNorm, valueChange, maxSteps);
    }

    /// <summary>The tolerance on ‖∇J‖; 0 if off.</summary>
    public double GradientNorm { get; }

    /// <summary>The tolerance on |J(θₖ) − J(θₖ₋₁)|; 0 if off.</summary>
    public double ValueChange { get; }

    /// <summary>The largest number of steps.</summary>
    public int MaxSteps { get; }

    /// <summary>Exactly so many steps (fewer only where the numbers overflow).</summary>
    public static StoppingRule After(int steps) => new(gradientNorm: 0, valueChange: 0, maxSteps: steps);

    /// <summary>The reason to stop here, or null to go on.</summary>
    internal StopReason? Check(int step, double gradientNorm, double valueChange)
    {
        if (GradientNorm > 0 && gradientNorm <= GradientNorm) return StopReason.GradientSmall;
        if (ValueChange > 0 && valueChange <= ValueChange) return StopReason.ValueChangeSmall;
        return step >= MaxSteps ? StopReason.IterationCap : null;
    }
}
