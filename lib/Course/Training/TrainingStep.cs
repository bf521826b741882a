namespace Course;

/// <summary>What a step of training did, for a callback.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Step">From 1, counted over all epochs.</param>
/// <param name="Loss">The mean loss of the step's batch, before the step.</param>
/// <param name="LearningRate">η.</param>
/// <param name="GradientNorm">‖g‖, before clipping.</param>
public readonly record struct TrainingStep(int Epoch, int Step, double Loss, double LearningRate, double GradientNorm);
