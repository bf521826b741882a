using Course.Notebooks;

namespace Course.Cli;

/// <summary>Where things are: found from the current folder, or else from where the command itself lies.</summary>
public static class CourseFolders
{
    /// <summary>The repository's root, or null where the command was taken out of it.</summary>
    public static string? Root => Repository.FindRoot(Directory.GetCurrentDirectory()) ?? Repository.FindRoot(AppContext.BaseDirectory);

    /// <summary>The folder of the course's notebooks; a <see cref="UserError"/> where there is no repository.</summary>
    public static string Notebooks => Path.Combine(
        Root ?? throw new UserError($"there is no Course.sln at or above {Directory.GetCurrentDirectory()}; go into the course's repository, or name the notebooks."),
        "notebooks");

    /// <summary>The ledger's file, or null where there is none.</summary>
    public static string? LedgerFile => Root is { } root && Path.Combine(root, "notebooks", "ledger.json") is var file && File.Exists(file) ? file : null;

    /// <summary>A path as a person standing in the current folder would write it.</summary>
    public static string Show(string path)
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
