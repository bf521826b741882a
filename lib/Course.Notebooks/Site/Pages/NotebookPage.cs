namespace Course.Notebooks;

/// <summary>A notebook as the site knows it before any page is written: its title, its sections, its places to link to.</summary>
internal sealed class NotebookPage
{
    private const int WordsPerMinute = 180;
    private const int SecondsPerLineOfCode = 4;

    private readonly Dictionary<NotebookCell, ParsedMarkdown> _texts = [];
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    public NotebookPage(ExecutedNotebook executed)
    {
        Executed = executed;
        Cells = executed.Document.Cells;
        var slugs = new Slugs();
        foreach (NotebookCell cell in Cells)
        {
            if (cell.Type == CellType.Markdown)
                Read(cell, slugs);
            else if (cell.Type == CellType.Code)
                _anchors.Add(AnchorOf(cell.Number));
        }
        int lines = Cells.Where(cell => cell.Type == CellType.Code).Sum(cell => cell.Source.Split('\n').Length);
        Minutes = Math.Max(1, (int)Math.Round((double)_texts.Values.Sum(text => text.Words) / WordsPerMinute + lines * SecondsPerLineOfCode / 60.0));
    }

    public ExecutedNotebook Executed { get; }

    public IReadOnlyList<NotebookCell> Cells { get; }

    public string Name => Executed.Document.Name;

    public string File => $"{Name}.html";

    public string SourceFile => $"notebooks/{Name}.ipynb";

    /// <summary>The digits the name begins with, or empty.</summary>
    public string Number => string.Concat(Name.TakeWhile(char.IsAsciiDigit));

    public Heading Title { get; private set; } = new(1, "title", "", "");

    /// <summary>The first paragraph of the notebook as html, or empty.</summary>
    public string Description { get; private set; } = "";

    public List<Heading> Headings { get; } = [];

    /// <summary>Roughly how long a careful reader takes.</summary>
    public int Minutes { get; }

    public ParsedMarkdown TextOf(NotebookCell cell) => _texts[cell];

    public static string AnchorOf(int cell) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cell-{cell}");

    /// <summary>The id that a link's fragment means, also in the spelling Jupyter gives headings; null where there is none.</summary>
    public string? FindAnchor(string fragment) =>
        _anchors.Contains(fragment) ? fragment
        : Headings.FirstOrDefault(heading => heading.Id == Slugs.Of(fragment))?.Id;

    private void Read(NotebookCell cell, Slugs slugs)
    {
        bool titleWanted = Title.Text.Length == 0;
        var text = ParsedMarkdown.Parse(cell.Source, slugs, titleWanted);
        _texts.Add(cell, text);
        Headings.AddRange(text.Headings);
        _anchors.UnionWith(text.Headings.Select(heading => heading.Id));
        if (text.Title is { } title) Title = WithoutNumber(title);
        if (Description.Length == 0) Description = text.FirstParagraph() ?? "";
    }

    // “01 · Gradient descent”: the page shows the number apart.
    private Heading WithoutNumber(Heading title)
    {
        string Shorten(string text)
        {
            string rest = text.StartsWith("Notebook ", StringComparison.OrdinalIgnoreCase) ? text["Notebook ".Length..] : text;
            return Number.Length > 0 && rest.StartsWith(Number, StringComparison.Ordinal) ? rest[Number.Length..].TrimStart(' ', '·', '.', ':', '–', '—', '-') : text;
        }
        return title with { Text = Shorten(title.Text), Html = Shorten(title.Html) };
    }
}
