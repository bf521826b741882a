namespace Course;

/// <summary>η at every step.</summary>
/// <param name="rate">η.</param>
public sealed class ConstantRate(double rate) : Schedule
{
    private readonly double rate = Hyperparameter.NotNegative(rate);

    /// <inheritdoc/>
    protected override double RateAt(int step) => rate;
}
