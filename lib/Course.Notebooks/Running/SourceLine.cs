namespace Course.Notebooks;

/// <summary>The line by which a person recognises a cell.</summary>
public static class SourceLine
{
    /// <summary>The first line that says something: no directive, no using, no comment where there is anything else.</summary>
    public static string Of(NotebookCell cell)
    {
        string[] lines = [.. cell.Source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        return lines.FirstOrDefault(line => !line.StartsWith('#') && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal))
            ?? lines.FirstOrDefault() ?? "";
    }
}
