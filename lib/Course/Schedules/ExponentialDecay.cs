namespace Course;

/// <summary>η₀ γᵏ: multiplied by γ every step.</summary>
/// <param name="rate">η₀.</param>
/// <param name="factor">γ.</param>
/// <remarks>Equal to torch.optim.lr_scheduler.ExponentialLR.</remarks>
public sealed class ExponentialDecay(double rate, double factor) : Schedule
{
    private readonly double rate = Hyperparameter.NotNegative(rate), factor = Hyperparameter.Positive(factor);

    /// <inheritdoc/>
    protected override double RateAt(int step) => rate * Math.Pow(factor, step);
}
