namespace Course.Cli;

/// <summary>Finds what was probably meant.</summary>
public static class Suggestion
{
    /// <summary>" Did you mean …?" with the nearest of the known words, or nothing where none is near.</summary>
    public static string For(string typed, IEnumerable<string> known)
    {
        var nearest = known
            .Select(word => (Word: word, Distance: Distance(typed.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(2, candidate.Word.Length / 3)
                || candidate.Word.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault();
        return nearest.Word is null ? "" : $" Did you mean '{nearest.Word}'?";
    }

    // Levenshtein's distance, one row of the table at a time.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
