namespace Course;

/// <summary>One schedule for some steps, then another from its own step 0.</summary>
/// <param name="first">What comes first.</param>
/// <param name="steps">For how many steps.</param>
/// <param name="next">What comes after.</param>
/// <remarks>As torch.optim.lr_scheduler.SequentialLR.</remarks>
public sealed class ScheduleSequence(Schedule first, int steps, Schedule next) : Schedule
{
    private readonly Schedule first = first ?? throw new ArgumentNullException(nameof(first)), next = next ?? throw new ArgumentNullException(nameof(next));
    private readonly int steps = Hyperparameter.Count(steps);

    /// <inheritdoc/>
    protected override double RateAt(int step) => step < steps ? first.At(step) : next.At(step - steps);
}
