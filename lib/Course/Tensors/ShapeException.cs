namespace Course;

/// <summary>Arrays whose shapes do not fit what was asked of them. The message names the shapes and what was expected.</summary>
public sealed class ShapeException(string message) : ArgumentException(message);
