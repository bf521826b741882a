namespace Course;

/// <summary>η₀ γ^⌊k/s⌋: multiplied by γ every s steps.</summary>
/// <param name="rate">η₀.</param>
/// <param name="every">s.</param>
/// <param name="factor">γ.</param>
/// <remarks>Equal to torch.optim.lr_scheduler.StepLR. Ledger E-39.</remarks>
public sealed class StepDecay(double rate, int every, double factor = 0.1) : Schedule
{
    private readonly double rate = Hyperparameter.NotNegative(rate), factor = Hyperparameter.Positive(factor);
    private readonly int every = Hyperparameter.Count(every);

    /// <inheritdoc/>
    protected override double RateAt(int step) => rate * Math.Pow(factor, step / every);
}
