namespace Course;

/// <summary>
/// Chooses by how much the loss is multiplied before going backward, so that small gradients do not vanish in 16 bits: halved when
/// gradients overflow, doubled after a run of good steps.
/// </summary>
/// <remarks>P. Micikevicius et al., Mixed Precision Training, ICLR 2018. Ledger D-09. Powers of 2 change only exponents, so scaling rounds nothing.</remarks>
public sealed class LossScaler
{
    private readonly int growthInterval;

    /// <summary>A scaler.</summary>
    /// <param name="scale">The first scale, at least 1; a power of 2 rounds nothing.</param>
    /// <param name="growthInterval">How many good steps in a row double it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is below 1, or the interval is not positive.</exception>
    public LossScaler(double scale = 65536, int growthInterval = 2000)
    {
        if (!(scale >= 1) || !double.IsFinite(scale)) throw new ArgumentOutOfRangeException(nameof(scale), scale, "The scale of the loss is a number of at least 1.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(growthInterval);
        (Scale, this.growthInterval) = (scale, growthInterval);
    }

    /// <summary>A scaler that never changes: 1 trains without scaling.</summary>
    public static LossScaler Fixed(double scale) => new(scale) { IsFixed = true };

    /// <summary>By what the loss is multiplied now.</summary>
    public double Scale { get; private set; }

    /// <summary>Whether the scale stays as it is.</summary>
    public bool IsFixed { get; private init; }

    /// <summary>How many good steps followed on the last change.</summary>
    public int GoodSteps { get; private set; }

    /// <summary>How many steps were skipped.</summary>
    public int SkippedSteps { get; private set; }

    /// <summary>Learns whether all gradients of a step were finite.</summary>
    public void Update(bool finite)
    {
        if (!finite)
        {
            SkippedSteps++;
            GoodSteps = 0;
            if (!IsFixed) Scale = Math.Max(1, Scale / 2);
        }
        else if (++GoodSteps == growthInterval && !IsFixed)
        {
            GoodSteps = 0;
            Scale *= 2;
        }
    }

    /// <summary>Goes on from an earlier run.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is below 1, or the count negative.</exception>
    public void ResumeAt(double scale, int goodSteps)
    {
        if (!(scale >= 1) || !double.IsFinite(scale)) throw new ArgumentOutOfRangeException(nameof(scale), scale, "The scale of the loss is a number of at least 1.");
        ArgumentOutOfRangeException.ThrowIfNegative(goodSteps);
        (Scale, GoodSteps) = (scale, goodSteps);
    }
}
