namespace Course.Notebooks;

/// <summary>One entry of the syllabus: a notebook that is there, or one that the ledger names and that is still to come.</summary>
internal sealed record SyllabusEntry(string Number, NotebookPage? Page);

/// <summary>The parts of the course with their notebooks, in order.</summary>
internal sealed class Syllabus
{
    private readonly IReadOnlyList<CoursePart> _parts;
    private readonly Dictionary<string, string> _partOf;

    public Syllabus(IReadOnlyList<CoursePart> parts, IReadOnlyList<NotebookPage> pages, Coverage coverage)
    {
        _parts = parts;
        Pages = pages;
        Coverage = coverage;
        // A notebook belongs to the part that most of its rows belong to; the later part wins a tie.
        _partOf = coverage.Rows.GroupBy(row => row.Row.Notebook).ToDictionary(
            rows => rows.Key,
            rows => rows.GroupBy(row => row.Row.Part).OrderBy(group => group.Count()).ThenBy(group => IndexOf(group.Key)).Last().Key);
    }

    /// <summary>The pages in the order of the course.</summary>
    public IReadOnlyList<NotebookPage> Pages { get; }

    public Coverage Coverage { get; }

    public IReadOnlyList<CoursePart> Parts => _parts;

    public CoursePart? PartOf(string number) =>
        _partOf.TryGetValue(number, out string? id) ? _parts.FirstOrDefault(part => part.Id == id) : null;

    /// <summary>The notebooks of a part, there or planned; null asks for those of no part.</summary>
    public IEnumerable<SyllabusEntry> EntriesOf(CoursePart? part)
    {
        var present = Pages.Where(page => PartOf(page.Number) == part).Select(page => new SyllabusEntry(page.Number, page));
        var planned = _partOf.Keys
            .Where(number => part is not null && PartOf(number) == part && Pages.All(page => page.Number != number))
            .Select(number => new SyllabusEntry(number, null));
        return present.Concat(planned).OrderBy(entry => entry.Number, StringComparer.Ordinal).ThenBy(entry => entry.Page?.Name, StringComparer.Ordinal);
    }

    public (NotebookPage? Previous, NotebookPage? Next) Around(NotebookPage page)
    {
        int at = Pages.ToList().IndexOf(page);
        return (at > 0 ? Pages[at - 1] : null, at + 1 < Pages.Count ? Pages[at + 1] : null);
    }

    private int IndexOf(string part) => _parts.ToList().FindIndex(known => known.Id == part);
}
