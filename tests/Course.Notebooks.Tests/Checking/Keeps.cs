namespace Course.Notebooks.Tests;

/// <summary>Holds a notebook against one rule.</summary>
internal static class Keeps
{
    public const string Library = "#r \"../artifacts/bin/Course.Charts/release/Course.dll\"\n#r \"../artifacts/bin/Course.Charts/release/Course.Charts.dll\"\n";

    public static Notebook Notebook(params IEnumerable<NotebookCell> cells) => Notebooks.Notebook.Create("01-sample", cells);

    public static Notebook Code(params IEnumerable<string> sources) => Notebook(sources.Select(NotebookCell.Code));

    public static IReadOnlyList<(int? Cell, string Message)> Findings<TRule>(Notebook notebook, string? folder = null, Ledger? ledger = null)
        where TRule : INotebookRule, new() =>
        [.. new TRule().Check(new CheckedNotebook(notebook, folder ?? "/", ledger))];

    public static void Rule<TRule>(Notebook notebook, string? folder = null, Ledger? ledger = null)
        where TRule : INotebookRule, new() => Assert.Empty(Findings<TRule>(notebook, folder, ledger));

    public static void Breaks<TRule>(Notebook notebook, int? cell, string message, string? folder = null, Ledger? ledger = null)
        where TRule : INotebookRule, new()
    {
        var found = Assert.Single(Findings<TRule>(notebook, folder, ledger));
        Assert.Equal(cell, found.Cell);
        Assert.Contains(message, found.Message);
    }

    public static void AfterFix<TRule>(Notebook notebook) where TRule : IFixableRule, new()
    {
        Assert.NotEmpty(Findings<TRule>(notebook));
        new TRule().Fix(notebook);
        Rule<TRule>(notebook);
        string once = notebook.ToJson();
        new TRule().Fix(notebook);
        Assert.Equal(once, notebook.ToJson());
    }
}
