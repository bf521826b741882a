using Course.Assignments;

namespace Course.Cli;

/// <summary>The assignment that a word on the command line stands for.</summary>
internal static class AssignmentArgument
{
    /// <summary>The folder or source notebook, or one of the course's by its number or name.</summary>
    public static Assignment Load(string word)
    {
        if (Directory.Exists(word) || File.Exists(word)) return Assignment.Load(word);
        string folder = Path.Combine(CourseFolders.Notebooks, "assignments");
        string[] known = Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)] : [];
        string? named = known.FirstOrDefault(name => name == word || (word.Length == 2 && name.StartsWith(word + "-", StringComparison.Ordinal)));
        return named is not null ? Assignment.Load(Path.Combine(folder, named))
            : throw new UserError($"there is no assignment '{word}'.{Suggestion.For(word, known)}");
    }
}
