namespace Course.Cli;

/// <summary>Something the person at the keyboard can put right; its message is all they see.</summary>
public sealed class UserError(string message) : Exception(message);
