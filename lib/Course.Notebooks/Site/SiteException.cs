namespace Course.Notebooks;

/// <summary>The site cannot be written as asked; the message says what was found and what is expected.</summary>
public sealed class SiteException(string message) : Exception(message);
