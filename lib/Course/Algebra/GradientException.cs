namespace Course;

/// <summary>A gradient was asked for where there is none. The message says what to do.</summary>
public sealed class GradientException(string message, Exception? inner = null) : InvalidOperationException(message, inner);
