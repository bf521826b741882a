using System.IO.Enumeration;

namespace Course.Cli;

/// <summary>The files that the words on the command line stand for, and the words that stand for none.</summary>
/// <param name="Files">Full paths, each once, in the order they were named.</param>
/// <param name="Mistakes">One message for each word that names no notebook.</param>
public sealed record NotebookFiles(IReadOnlyList<string> Files, IReadOnlyList<string> Mistakes)
{
    /// <summary>All notebooks of the course, in the order of the syllabus.</summary>
    public static NotebookFiles OfCourse()
    {
        string folder = CourseFolders.Notebooks;
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)] : [];
        return files.Length > 0 ? new(files, []) : throw new UserError($"there are no notebooks in {CourseFolders.Show(folder)}.");
    }

    /// <summary>The notebooks named by <paramref name="words"/>: files, patterns such as <c>notebooks/1*.ipynb</c>, or the number or name of one of the course's.</summary>
    public static NotebookFiles Named(IReadOnlyList<string> words)
    {
        var files = new List<string>();
        var mistakes = new List<string>();
        foreach (string word in words)
        {
            string[] found = Find(word);
            files.AddRange(found.Select(Path.GetFullPath));
            if (found.Length == 0) mistakes.Add(Explain(word));
        }

        return new([.. files.Distinct()], mistakes);
    }

    private static string[] Find(string word)
    {
        if (File.Exists(word)) return [word];
        if (Directory.Exists(word)) return [];
        string folder = Path.GetDirectoryName(word) is { Length: > 0 } named ? named : ".";
        string pattern = Path.GetFileName(word);
        if (IsPattern(word))
            return [.. Siblings(folder).Where(file => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file), ignoreCase: false)).Order(StringComparer.Ordinal)];
        return folder == "." ? [.. OfCourseNamed(Path.ChangeExtension(word, null))] : [];
    }

    private static IEnumerable<string> OfCourseNamed(string name) => CourseNotebooks().Where(file =>
        Path.GetFileNameWithoutExtension(file) is var known
        && (known == name || (name.Length == 2 && known.StartsWith(name + "-", StringComparison.Ordinal))));

    private static string Explain(string word)
    {
        string folder = Path.GetDirectoryName(word) is { Length: > 0 } named ? named : ".";
        if (Directory.Exists(word))
            return $"'{word}' is a folder; name notebooks, such as '{word.TrimEnd('/')}/*.ipynb'.";
        if (IsPattern(word))
            return $"the pattern '{word}' matches no notebook{(Directory.Exists(folder) ? "" : $"; there is no folder '{folder}'")}.";
        var known = Siblings(folder).Select(file => folder == "." ? Path.GetFileName(file) : Path.Combine(folder, Path.GetFileName(file)))
            .Concat(CourseNotebooks().Select(CourseFolders.Show)).Distinct();
        string meant = Suggestion.For(word, known);
        return $"there is no notebook '{word}'.{(meant.Length > 0 ? meant : Suggestion.For(Path.GetFileNameWithoutExtension(word), CourseNotebooks().Select(file => Path.GetFileNameWithoutExtension(file))))}";
    }

    private static bool IsPattern(string word) => word.AsSpan().IndexOfAny('*', '?') >= 0;

    private static string[] Siblings(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.ipynb") : [];

    private static string[] CourseNotebooks() => CourseFolders.Root is { } root ? Siblings(Path.Combine(root, "notebooks")) : [];
}
