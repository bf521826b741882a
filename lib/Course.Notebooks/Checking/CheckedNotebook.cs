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

    /// <summary>The path by which a notebook in this folder loads the built library.</summary>
    public string LibraryPath
    {
        get
        {
            const string library = "artifacts/bin/Course.Charts/release/Course.Charts.dll";
            string? root = Repository.FindRoot(Folder);
            return root is null ? "../" + library : Path.GetRelativePath(Folder, Path.Combine(root, library)).Replace('\\', '/');
        }
    }
}
