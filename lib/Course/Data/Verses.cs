namespace Course;

/// <summary>The 6,318 verses of six books of the King James Version of 1611 (in the public domain), each with its book.</summary>
/// <remarks>The text is that of <see cref="TextCorpus.KingJames"/>: a verse is a line, an empty line stands between chapters. Ledger E-29.</remarks>
public static class Verses
{
    private static readonly int[] Chapters = [50, 42, 150, 31, 12, 8];

    /// <summary>The six books; a label is a place in this list.</summary>
    public static IReadOnlyList<string> Books { get; } = ["Genesis", "Job", "Psalms", "Proverbs", "Ecclesiastes", "Song of Solomon"];

    /// <summary>All verses in the order of the text, and the book of each.</summary>
    public static (IReadOnlyList<string> Texts, IReadOnlyList<int> Labels) All { get; } = Load();

    /// <summary>The 5,054 verses to train on: those whose index is not divisible by 5.</summary>
    public static (IReadOnlyList<string> Texts, IReadOnlyList<int> Labels) Train => Where(index => index % 5 != 0);

    /// <summary>The 1,264 verses to test on.</summary>
    public static (IReadOnlyList<string> Texts, IReadOnlyList<int> Labels) Test => Where(index => index % 5 == 0);

    private static (IReadOnlyList<string>, IReadOnlyList<int>) Where(Func<int, bool> chosen)
    {
        int[] rows = [.. Enumerable.Range(0, All.Texts.Count).Where(chosen)];
        return ([.. rows.Select(row => All.Texts[row])], [.. rows.Select(row => All.Labels[row])]);
    }

    private static (IReadOnlyList<string>, IReadOnlyList<int>) Load()
    {
        List<string> texts = [];
        List<int> labels = [];
        int book = 0, chapter = 0;
        foreach (string line in Resource.Text("kjv-excerpt.txt.gz").Split('\n', StringSplitOptions.TrimEntries).Reverse().SkipWhile(line => line.Length == 0).Reverse())
        {
            if (line.Length > 0)
            {
                texts.Add(line);
                labels.Add(book);
            }
            else if (++chapter == Chapters[book])
            {
                (book, chapter) = (book + 1, 0);
            }
        }
        return (texts, labels);
    }
}
