namespace Course.Cli;

/// <summary>Refuses, before anything runs, a folder into which executed notebooks must not be written.</summary>
internal static class OutputFolder
{
    public static void Require(string output, IReadOnlyList<string> files)
    {
        if (File.Exists(output)) throw new UserError($"'{output}' is a file; --out takes a folder.");
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        if (files.FirstOrDefault(file => Path.GetDirectoryName(file) == folder) is { } source)
            throw new UserError($"the executed notebook would replace {CourseFolders.Show(source)}; name another folder with --out.");
        RequireDistinctNames(files);
    }

    public static void RequireDistinctNames(IReadOnlyList<string> files)
    {
        if (files.GroupBy(Path.GetFileName).FirstOrDefault(same => same.Count() > 1) is { } twins)
            throw new UserError($"two notebooks are called {twins.Key} and would be written to one file: {string.Join(", ", twins.Select(CourseFolders.Show))}.");
    }
}
