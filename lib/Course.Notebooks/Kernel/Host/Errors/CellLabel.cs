namespace Course.Notebooks.Host;

/// <summary>The name under which a piece of source is known in debug symbols, and how a reader is told of it.</summary>
internal static class CellLabel
{
    private const string Start = "Cell [";
    private static string _running = "";

    /// <summary>The label of the n-th cell, which from now on is the running one.</summary>
    public static string Begin(int number) => _running = $"{Start}{number}]";

    /// <summary>Whether the source is a cell or a file that a cell loaded, not a library.</summary>
    public static bool IsUserCode(string? path) =>
        path is not null && (path.StartsWith(Start, StringComparison.Ordinal) || path.EndsWith(".csx", StringComparison.Ordinal));

    /// <summary>"Cell" for the running cell, "Cell [3]" for an earlier one, the file name for a loaded file.</summary>
    public static string ForReader(string path) => path == _running ? "Cell" : Path.GetFileName(path);
}
