namespace Course;

/// <summary>
/// One rise and one fall along half cosine waves: from η/a up to η in the first part of the steps, then down to η/(a·b) at the last.
/// </summary>
/// <param name="largest">η, the peak.</param>
/// <param name="steps">How many steps there are; the last is number steps − 1, after which the rate stays.</param>
/// <param name="rising">The part of the steps that rises.</param>
/// <param name="startDivisor">a.</param>
/// <param name="endDivisor">b.</param>
/// <remarks>Equal to torch.optim.lr_scheduler.OneCycleLR (its momentum is left alone). L. Smith, N. Topin, Super-Convergence, 2017.</remarks>
public sealed class OneCycle(double largest, int steps, double rising = 0.3, double startDivisor = 25, double endDivisor = 1e4) : Schedule
{
    private readonly double largest = Hyperparameter.NotNegative(largest), start = largest / Hyperparameter.Positive(startDivisor), end = largest / startDivisor / Hyperparameter.Positive(endDivisor);
    private readonly double peak = Hyperparameter.Fraction(rising) * Hyperparameter.Count(steps) - 1, last = steps - 1;

    /// <inheritdoc/>
    protected override double RateAt(int step)
    {
        if (step >= last) return end;
        return step <= peak
            ? CosineAnnealing.Between(start, largest, peak == 0 ? 1 : step / peak)
            : CosineAnnealing.Between(largest, end, (step - Math.Max(0, peak)) / (last - Math.Max(0, peak)));
    }
}
