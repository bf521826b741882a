namespace Course.Assignments;

/// <summary>The marked parts of a cell: <c>// BEGIN SOLUTION … // END SOLUTION</c> and <c>// BEGIN HIDDEN TESTS … // END HIDDEN TESTS</c>.</summary>
public static class Region
{
    /// <summary>The name of a part that the student writes.</summary>
    public const string Solution = "SOLUTION";

    /// <summary>The name of a part that the student never sees.</summary>
    public const string HiddenTests = "HIDDEN TESTS";

    /// <summary>The lines inside the parts of that name.</summary>
    public static IReadOnlyList<string> Inside(string source, string name) =>
        [.. Split(source, name).Where(part => part.Inside).SelectMany(part => part.Lines)];

    /// <summary>The source with each part replaced by lines made from its own; an empty answer takes the part out.</summary>
    public static string Replace(string source, string name, Func<IReadOnlyList<string>, IEnumerable<string>> replacement) =>
        string.Join('\n', Split(source, name).SelectMany(part => part.Inside ? replacement(part.Lines) : part.Lines)).TrimEnd();

    /// <summary>What is wrong with the marks of that name, or null.</summary>
    public static string? Problem(string source, string name)
    {
        bool open = false;
        foreach (string line in source.Split('\n'))
        {
            if (IsMark(line, "BEGIN", name))
            {
                if (open) return $"// BEGIN {name} stands twice without // END {name} between";
                open = true;
            }
            else if (IsMark(line, "END", name))
            {
                if (!open) return $"// END {name} stands without // BEGIN {name} before it";
                open = false;
            }
        }

        return open ? $"// BEGIN {name} has no // END {name}" : null;
    }

    private static List<(bool Inside, List<string> Lines)> Split(string source, string name)
    {
        List<(bool Inside, List<string> Lines)> parts = [(false, [])];
        foreach (string line in source.Split('\n'))
        {
            if (IsMark(line, "BEGIN", name)) parts.Add((true, []));
            else if (IsMark(line, "END", name)) parts.Add((false, []));
            else parts[^1].Lines.Add(line);
        }

        return parts;
    }

    private static bool IsMark(string line, string which, string name)
    {
        string text = line.Trim();
        return text.StartsWith("//", StringComparison.Ordinal)
            && text[2..].Trim().TrimStart('#').Trim().Equals($"{which} {name}", StringComparison.OrdinalIgnoreCase);
    }
}
