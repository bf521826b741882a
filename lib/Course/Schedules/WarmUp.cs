namespace Course;

/// <summary>
/// For n steps a straight rise from f η to η, the first rate of the schedule that follows: η (f + (1 − f) k/n). Then that schedule from its step 0.
/// </summary>
/// <param name="steps">n.</param>
/// <param name="then">What follows.</param>
/// <param name="from">f; with 0 the very first step does not move.</param>
/// <remarks>Equal to torch.optim.lr_scheduler.LinearLR in front of another in SequentialLR. Ledger E-39.</remarks>
public sealed class WarmUp(int steps, Schedule then, double from = 0) : Schedule
{
    private readonly int steps = Hyperparameter.Count(steps);
    private readonly Schedule then = then ?? throw new ArgumentNullException(nameof(then));
    private readonly double from = Hyperparameter.NotNegative(from);

    /// <inheritdoc/>
    protected override double RateAt(int step) => step < steps
        ? then.At(0) * (from + (1 - from) * step / steps)
        : then.At(step - steps);
}
