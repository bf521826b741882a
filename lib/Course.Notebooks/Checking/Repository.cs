namespace Course.Notebooks;

/// <summary>Finds the course's repository: the folder that holds <c>Course.sln</c>.</summary>
public static class Repository
{
    /// <summary>The nearest folder at or above <paramref name="folder"/> that holds <c>Course.sln</c>, or null.</summary>
    public static string? FindRoot(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Course.sln"))) return at.FullName;
        }

        return null;
    }
}
