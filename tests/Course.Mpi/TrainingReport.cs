namespace Course.Mpi;

/// <summary>What a run made.</summary>
/// <param name="Workers">How many workers trained.</param>
/// <param name="Losses">The loss of each step, before it.</param>
/// <param name="Weights">Worker 0's weights in the end.</param>
/// <param name="Fingerprints">A hash of each worker's weights; equal where all bits are.</param>
public sealed record TrainingReport(int Workers, double[] Losses, double[] Weights, string[] Fingerprints);
