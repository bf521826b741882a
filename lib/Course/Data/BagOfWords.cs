namespace Course;

/// <summary>
/// Texts as sets of words, with a class each: all that is kept of a text is which words of a vocabulary are in it. As a matrix
/// [texts, words] of 0 and 1 it is sparse (稀疏): a text has a few dozen words of thousands, so only those are stored.
/// </summary>
/// <remarks>Ledger E-29.</remarks>
public sealed class BagOfWords
{
    private readonly Dictionary<string, int> places;
    private readonly int[][] texts;

    /// <summary>Learns the vocabulary from texts: all words that stand in enough of them, in alphabetical order.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="labels">The class of each, from 0.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="least">A word counts if it is in at least so many texts.</param>
    /// <exception cref="ArgumentException">There is not one label for each text, a label is no class, or no word is frequent enough.</exception>
    public BagOfWords(IReadOnlyList<string> texts, IReadOnlyList<int> labels, int classes, int least = 2)
        : this([.. texts.SelectMany(WordsOf).CountBy(word => word).Where(pair => pair.Value >= least).Select(pair => pair.Key).Order(StringComparer.Ordinal)], texts, labels, classes)
    {
        if (Words.Count == 0) throw new ArgumentException($"No word stands in at least {least} of the {texts.Count} texts.", nameof(texts));
    }

    private BagOfWords(IReadOnlyList<string> words, IReadOnlyList<string> texts, IReadOnlyList<int> labels, int classes)
    {
        if (labels.Count != texts.Count) throw new ArgumentException($"Every text needs its label, but there are {texts.Count} texts and {labels.Count} labels.", nameof(labels));
        foreach (int label in labels)
            if (label < 0 || label >= classes) throw new ArgumentException($"Label {label} is no class; there are {classes}, from 0 to {classes - 1}.", nameof(labels));
        (Words, Labels, Classes) = (words, [.. labels], classes);
        places = words.Select((word, place) => (word, place)).ToDictionary(pair => pair.word, pair => pair.place);
        this.texts = [.. texts.Select(text => WordsOf(text).Where(places.ContainsKey).Select(word => places[word]).Order().ToArray())];
    }

    /// <summary>The vocabulary; a word's number is its place in this list.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The class of each text.</summary>
    public IReadOnlyList<int> Labels { get; }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The number of texts.</summary>
    public int Count => texts.Length;

    /// <summary>The numbers of the words in a text, in order.</summary>
    public IReadOnlyList<int> this[int text] => texts[text];

    /// <summary>For each word, in how many texts it stands.</summary>
    public IReadOnlyList<int> Frequencies => field ??= CountWords();

    /// <summary>The share of the matrix [texts, words] that is not 0.</summary>
    public double Density => texts.Sum(text => (double)text.Length) / ((double)Count * Words.Count);

    /// <summary>Other texts with the same vocabulary, such as those to test on; words that are not in it are left out.</summary>
    /// <inheritdoc cref="BagOfWords(IReadOnlyList{string}, IReadOnlyList{int}, int, int)"/>
    public BagOfWords Of(IReadOnlyList<string> texts, IReadOnlyList<int> labels) => new(Words, texts, labels, Classes);

    /// <summary>The words of a text: runs of letters and apostrophes in lower case, each once.</summary>
    public static IEnumerable<string> WordsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[] letters = [.. text.ToLowerInvariant().Select(c => char.IsLetter(c) || c == '\'' ? c : ' ')];
        return new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();
    }

    private int[] CountWords()
    {
        var counts = new int[Words.Count];
        foreach (int[] text in texts)
            foreach (int word in text) counts[word]++;
        return counts;
    }
}
