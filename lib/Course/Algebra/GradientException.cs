namespace Course;

/// <summary>A gradient was asked for where there is none. The message says what to do.</summary>
public sealed class GradientException(string message, Exception? inner = null) : InvalidOperationException(message, inner)
{
    internal static GradientException ComputedOutside(Exception? inner = null) => new(
        "A checkpointed segment uses a variable that was computed before it. Leaves may be used inside a segment as they are; computed values must come in as its input.", inner);
}
