namespace Course.Notebooks.Host;

/// <summary>
/// Where the library lies that a notebook loads. A notebook names it relative to its own folder; a copy that is
/// opened somewhere else finds the course that this kernel belongs to.
/// </summary>
internal static class BuiltLibrary
{
    private const string Built = "artifacts/bin/";

    /// <summary>The file that a reference means; null where there is none.</summary>
    public static string? Find(string target, string folder)
    {
        string path = Path.GetFullPath(target, folder);
        return File.Exists(path) ? path : InThisCourse(target);
    }

    /// <summary>Whether a reference names something that is built from this course.</summary>
    public static bool IsMeant(string target) => Normal(target).Contains(Built, StringComparison.Ordinal);

    private static string? InThisCourse(string target)
    {
        int start = Normal(target).IndexOf(Built, StringComparison.Ordinal);
        if (start < 0)
            return null;
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            string path = Path.Combine(above.FullName, target[start..]);
            if (File.Exists(path))
                return path;
        }
        return null;
    }

    private static string Normal(string target) => target.Replace('\\', '/');
}
