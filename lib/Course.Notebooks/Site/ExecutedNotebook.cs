namespace Course.Notebooks;

/// <summary>A notebook that was run, with its outputs, as the site shows it.</summary>
/// <param name="Document">The document with outputs.</param>
/// <param name="Time">How long the run took; null where that is not known.</param>
/// <param name="Failure">Why the run did not reach the end, in a sentence; null where it did.</param>
public sealed record ExecutedNotebook(Notebook Document, TimeSpan? Time = null, string? Failure = null);
