namespace Course;

/// <summary>Training cannot go on. The message says in which epoch and step, and what mostly helps.</summary>
public sealed class TrainingException(string message) : InvalidOperationException(message);
