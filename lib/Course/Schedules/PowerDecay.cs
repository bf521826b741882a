namespace Course;

/// <summary>η₀ / (1 + k/s)ᵖ: a power law. Robbins and Monro's conditions Ση = ∞, Ση² &lt; ∞ hold for ½ &lt; p ≤ 1.</summary>
/// <param name="rate">η₀.</param>
/// <param name="power">p.</param>
/// <param name="timescale">s, the step after which the fall sets in.</param>
/// <remarks>Ledger E-34, E-35, E-39.</remarks>
public sealed class PowerDecay(double rate, double power, double timescale = 1) : Schedule
{
    private readonly double rate = Hyperparameter.NotNegative(rate), power = Hyperparameter.NotNegative(power), timescale = Hyperparameter.Positive(timescale);

    /// <summary>η₀ / (1 + k/s), "1/k"; with s = 1 the rates are η₀, η₀/2, η₀/3, ….</summary>
    /// <remarks>The lr_decay of torch.optim.Adagrad is 1/s.</remarks>
    public static PowerDecay Inverse(double rate, double timescale = 1) => new(rate, 1, timescale);

    /// <summary>η₀ / √(1 + k/s).</summary>
    public static PowerDecay InverseSquareRoot(double rate, double timescale = 1) => new(rate, 0.5, timescale);

    /// <inheritdoc/>
    protected override double RateAt(int step) => rate / Math.Pow(1 + step / timescale, power);
}
