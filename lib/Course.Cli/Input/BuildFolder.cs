namespace Course.Cli;

/// <summary>Where the build lies: the default folder belongs to the repository, any other to where the person stands.</summary>
public static class BuildFolder
{
    /// <summary>The name of the default folder.</summary>
    public const string Default = "site";

    /// <summary>The full path of the folder meant by <paramref name="site"/>.</summary>
    public static string Resolve(string site) =>
        Path.GetFullPath(site == Default && CourseFolders.Root is { } root ? Path.Combine(root, Default) : site);
}
