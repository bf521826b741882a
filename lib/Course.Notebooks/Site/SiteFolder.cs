using System.Text;

namespace Course.Notebooks;

/// <summary>
/// The folder a site is written into. A marker file lists what was written, so that the next build removes pages that
/// are no longer made, and nothing else is ever deleted.
/// </summary>
internal sealed class SiteFolder
{
    internal const string Marker = ".course-site";
    private const string FirstLine = "Written by the course kit. These files are replaced by each build:";

    private readonly string _root;
    private readonly HashSet<string> _before;
    private readonly SortedSet<string> _written = new(StringComparer.Ordinal);

    private SiteFolder(string root, IEnumerable<string> before)
    {
        _root = root;
        _before = new(before, StringComparer.Ordinal);
    }

    /// <summary>Takes the folder, or refuses one that holds something and was not made by a build.</summary>
    public static SiteFolder Open(string directory)
    {
        string root = Path.GetFullPath(directory);
        string marker = Path.Combine(root, Marker);
        if (File.Exists(root))
            throw new SiteException($"The site needs a folder, but '{directory}' is a file.");
        if (File.Exists(marker))
            return new SiteFolder(root, File.ReadLines(marker).Skip(1).Where(IsInside));
        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any())
            throw new SiteException($"The folder '{directory}' is not empty and was not made by a build of the site (it has no '{Marker}'). Name a new or an empty folder.");

        Directory.CreateDirectory(root);
        File.WriteAllText(marker, FirstLine + "\n");
        return new SiteFolder(root, []);
    }

    public void Write(string name, string text)
    {
        File.WriteAllText(Target(name), text, new UTF8Encoding(false));
    }

    public void Copy(string source, string name)
    {
        File.Copy(source, Target(name), overwrite: true);
        File.SetAttributes(Path.Combine(_root, name), FileAttributes.Normal);
    }

    public void Save(Notebook notebook, string name) => notebook.Save(Target(name));

    /// <summary>Removes what an earlier build wrote and this one did not, and notes what is here now.</summary>
    public void Close()
    {
        foreach (string stale in _before.Except(_written))
        {
            string path = Path.Combine(_root, stale);
            File.Delete(path);
            RemoveIfEmpty(Path.GetDirectoryName(path)!);
        }
        File.WriteAllText(Path.Combine(_root, Marker), $"{FirstLine}\n{string.Join('\n', _written)}\n");
    }

    private string Target(string name)
    {
        string path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // A link left in the folder must not lead the writing elsewhere.
        if (new FileInfo(path).LinkTarget is not null) File.Delete(path);
        _written.Add(name);
        return path;
    }

    private void RemoveIfEmpty(string folder)
    {
        if (folder != _root && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    private static bool IsInside(string name) =>
        name.Length > 0 && !Path.IsPathRooted(name) && !name.Split('/', '\\').Contains("..");
}
