namespace Course;

/// <summary>Half a wave of the cosine from η₀ down to η_min in n steps: η_min + ½ (η₀ − η_min) (1 + cos(π k/n)); after that η_min.</summary>
/// <param name="rate">η₀.</param>
/// <param name="steps">n.</param>
/// <param name="minimum">η_min.</param>
/// <remarks>Equal to torch.optim.lr_scheduler.CosineAnnealingLR up to step n, after which PyTorch rises again. Ledger E-39. I. Loshchilov, F. Hutter, SGDR, ICLR 2017.</remarks>
public sealed class CosineAnnealing(double rate, int steps, double minimum = 0) : Schedule
{
    private readonly double rate = Hyperparameter.NotNegative(rate), minimum = Hyperparameter.NotNegative(minimum);
    private readonly int steps = Hyperparameter.Count(steps);

    /// <inheritdoc/>
    protected override double RateAt(int step) => Between(rate, minimum, Math.Min(1, (double)step / steps));

    /// <summary>From one rate to another along half a cosine wave, as the fraction goes from 0 to 1.</summary>
    internal static double Between(double start, double end, double fraction) => end + (start - end) / 2 * (1 + Math.Cos(Math.PI * fraction));
}
