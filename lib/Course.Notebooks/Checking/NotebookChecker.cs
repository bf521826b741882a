namespace Course.Notebooks;

/// <summary>Holds notebooks against the rules of the course.</summary>
public sealed class NotebookChecker(Ledger? ledger = null)
{
    /// <summary>Every rule, in the order its findings are told: the file, the document, the code, the references.</summary>
    public static IReadOnlyList<INotebookRule> Rules { get; } =
    [
        new FileNameRule(),
        new TitleRule(),
        new FormatRule(),
        new DocumentMetadataRule(),
        new CellMetadataRule(),
        new NoOutputsRule(),
        new CellLengthRule(),
        new LineLengthRule(),
        new LibraryRule(),
        new BuildCommandRule(),
        new DirectiveRule(),
        new MagicRule(),
        new ExplicitUsingsRule(),
        new DisplayRule(),
        new PortableSyntaxRule(),
        new SpanRule(),
        new VerdictShownRule(),
        new LedgerIdRule(),
        new LinkRule(),
    ];

    /// <summary>What the notebook at <paramref name="path"/> breaks; throws <see cref="NotebookFormatException"/> where it is no notebook.</summary>
    public IReadOnlyList<Finding> Check(string path)
    {
        string full = Path.GetFullPath(path);
        return Check(Notebook.Load(path), Path.GetDirectoryName(full)!);
    }

    /// <summary>What a notebook that lies, or is to lie, in <paramref name="folder"/> breaks.</summary>
    public IReadOnlyList<Finding> Check(Notebook notebook, string folder)
    {
        var seen = new CheckedNotebook(notebook, folder, ledger);
        return
        [
            .. from rule in Rules
               from found in rule.Check(seen)
               select new Finding(rule.Id, notebook.Name + ".ipynb", found.Cell, found.Message, rule is IFixableRule),
        ];
    }

    /// <summary>Puts right in the file what can be put right without changing what the notebook says; true where that changed the file.</summary>
    public static bool Fix(string path)
    {
        var notebook = Notebook.Load(path);
        foreach (var rule in Rules.OfType<IFixableRule>()) rule.Fix(notebook);
        if (notebook.ToJson() == File.ReadAllText(path)) return false;
        notebook.Save(path);
        return true;
    }
}
