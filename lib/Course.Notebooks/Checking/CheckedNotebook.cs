namespace Course.Notebooks;

/// <summary>A notebook as the rules see it: the document, its place, its code parsed once.</summary>
public sealed class CheckedNotebook
{
    /// <summary>Prepares a notebook that lies, or is to lie, in <paramref name="folder"/>.</summary>
    public CheckedNotebook(Notebook notebook, string folder, Ledger? ledger = null)
    {
        Notebook = notebook;
        Folder = Path.GetFullPath(folder);
        Ledger = ledger;
        Scripts = [.. notebook.Cells.Where(cell => cell.Type == CellType.Code).Select(cell => new ScriptCell(cell))];
    }

    /// <summary>The document.</summary>
    public Notebook Notebook { get; }

    /// <summary>The folder that relative paths start from.</summary>
    public string Folder { get; }

    /// <summary>The rows that may be referred to, or null where there is no ledger.</summary>
    public Ledger? Ledger { get; }

    /// <summary>The code cells.</summary>
    public IReadOnlyList<ScriptCell> Scripts { get; }

    /// <summary>The Markdown cells.</summary>
    public IEnumerable<NotebookCell> Texts => Notebook.Cells.Where(cell => cell.Type == CellType.Markdown);

    /// <summary>The paths by which a notebook in this folder loads the built library: the mathematics and the charts.</summary>
    public IReadOnlyList<string> LibraryPaths
    {
        get
        {
            const string folder = "artifacts/bin/Course.Charts/release";
            string? root = Repository.FindRoot(Folder);
            string path = root is null ? "../" + folder : Path.GetRelativePath(Folder, Path.Combine(root, folder)).Replace('\\', '/');
            return [$"{path}/Course.dll", $"{path}/Course.Charts.dll"];
        }
    }
}
