using Course.Notebooks;

namespace Course.Polyglot.Tests;

/// <summary>The notebooks of the course, by the names of their files.</summary>
internal static class CourseNotebooks
{
    public static string Root { get; } = Repository.FindRoot(AppContext.BaseDirectory)!;

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static string PathOf(string name) => Path.Combine(Root, "notebooks", name + ".ipynb");
}
