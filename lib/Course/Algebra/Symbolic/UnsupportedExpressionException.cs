namespace Course;

/// <summary>An expression contains something that symbolic differentiation has no rule for. The message names it and what there is.</summary>
public sealed class UnsupportedExpressionException(string message) : NotSupportedException(message);
