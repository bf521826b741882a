namespace Course;

/// <summary>A checkpoint cannot be read, or does not belong to the network. The message names the file and what is wrong.</summary>
public sealed class CheckpointException(string message) : Exception(message);
