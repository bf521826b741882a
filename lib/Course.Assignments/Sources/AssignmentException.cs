namespace Course.Assignments;

/// <summary>Something in an assignment that its author must put right: the message names the file, the place and what is expected.</summary>
public sealed class AssignmentException(string message, Exception? inner = null) : Exception(message, inner);
