namespace Course.Notebooks;

/// <summary>A file that should be a notebook and is not: the message names the file, what was found and what was expected.</summary>
public sealed class NotebookFormatException : Exception
{
    /// <summary>Says that <paramref name="found"/> was met in <paramref name="file"/> where <paramref name="expected"/> should be.</summary>
    public NotebookFormatException(string file, string found, string expected, Exception? inner = null)
        : base($"{file}: {found}; expected {expected}.", inner)
    {
        File = file;
        Found = found;
        Expected = expected;
    }

    /// <summary>The file or document that was read.</summary>
    public string File { get; }

    /// <summary>What was found, with its place where it has one.</summary>
    public string Found { get; }

    /// <summary>What a notebook has there.</summary>
    public string Expected { get; }
}
