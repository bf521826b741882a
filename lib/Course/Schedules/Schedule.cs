namespace Course;

/// <summary>
/// The learning rate as a function of the step, η = f(k) for k = 0, 1, 2, …. It keeps no count of its own: before each step
/// <c>schedule.Apply(optimizer)</c> sets the rate that belongs to the optimizer's count.
/// </summary>
/// <remarks>Ledger E-34, E-39.</remarks>
public abstract class Schedule
{
    /// <summary>η of step k; 0 is the first step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is negative.</exception>
    public double At(int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        return RateAt(step);
    }

    /// <summary>Sets the optimizer's learning rate for its next step.</summary>
    public void Apply<T>(Optimizer<T> optimizer) where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        optimizer.LearningRate = At(optimizer.Steps);
    }

    /// <summary>η of the first steps, to be drawn.</summary>
    public IReadOnlyList<double> First(int steps) => [.. Enumerable.Range(0, steps).Select(At)];

    /// <summary>This schedule after a straight rise from <paramref name="from"/> times its first rate to that rate.</summary>
    /// <param name="steps">How many steps the rise takes; after them this schedule starts at its step 0.</param>
    /// <param name="from">Where the rise starts, as a fraction of the first rate.</param>
    public Schedule WarmedUp(int steps, double from = 0) => new WarmUp(steps, this, from);

    /// <summary>This schedule for some steps, then another from its own step 0.</summary>
    public Schedule Then(int afterSteps, Schedule next) => new ScheduleSequence(this, afterSteps, next);

    /// <summary>η of step k, which is not negative.</summary>
    protected abstract double RateAt(int step);
}
