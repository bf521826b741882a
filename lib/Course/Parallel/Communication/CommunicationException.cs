namespace Course;

/// <summary>Workers that should compute together do not fit together. The message says which ones and what was expected.</summary>
public sealed class CommunicationException(string message) : InvalidOperationException(message);
