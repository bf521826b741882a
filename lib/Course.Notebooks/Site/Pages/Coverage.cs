using System.Globalization;

namespace Course.Notebooks;

/// <summary>Where the ledger's rows are checked, and how each notebook stands.</summary>
internal sealed class Coverage
{
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly ILookup<string, LedgerRowReport> _byNotebook;

    public Coverage(LedgerReport report, IReadOnlyList<NotebookPage> pages)
    {
        Rows = report.Rows;
        _byNotebook = Rows.ToLookup(row => row.Row.Notebook);
        foreach (LedgerRowReport row in Rows)
            FindPlace(row, pages);
    }

    public IReadOnlyList<LedgerRowReport> Rows { get; }

    /// <summary>The rows a notebook owns.</summary>
    public IEnumerable<LedgerRowReport> Of(string notebook) => _byNotebook[notebook];

    /// <summary>The page and cell that check a row, the page alone where no cell does yet, or null where there is no page.</summary>
    public string? PlaceOf(string id) => _places.GetValueOrDefault(id);

    /// <summary>“5 of 6 claims checked” with a class for its colour; empty where a notebook owns no row.</summary>
    public string Badge(string notebook)
    {
        var rows = Of(notebook).ToList();
        if (rows.Count == 0) return "";
        int passed = rows.Count(row => row.Status == LedgerStatus.Pass);
        string name = rows.Any(row => row.Status == LedgerStatus.Fail) ? "fail" : passed == rows.Count ? "pass" : "missing";
        string sign = name switch { "pass" => "✓", "fail" => "✗", _ => "○" };
        return string.Create(CultureInfo.InvariantCulture, $"""<span class="badge {name}">{sign} {passed} of {rows.Count} claims checked</span>""");
    }

    private void FindPlace(LedgerRowReport row, IReadOnlyList<NotebookPage> pages)
    {
        // The owner's cell is the row's home; a check elsewhere only stands in for it.
        var owner = pages.FirstOrDefault(page => page.Number == row.Row.Notebook);
        foreach (NotebookPage page in pages.OrderByDescending(page => page == owner))
        {
            NotebookCell? cell = page.Cells.FirstOrDefault(cell => cell.Outputs.SelectMany(LedgerEvidence.In).Any(found => found.Id == row.Row.Id));
            if (cell is null) continue;
            _places[row.Row.Id] = $"{page.File}#{NotebookPage.AnchorOf(cell.Number)}";
            return;
        }
        if (owner is not null) _places[row.Row.Id] = owner.File;
    }
}
