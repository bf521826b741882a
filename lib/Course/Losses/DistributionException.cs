namespace Course;

/// <summary>Numbers that should be a probability distribution and are none. The message names the row, its sum or the number.</summary>
public sealed class DistributionException(string message) : ArgumentException(message);
