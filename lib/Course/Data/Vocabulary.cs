namespace Course;

/// <summary>The characters of a text, numbered in the order of their code points: the symbols of a language model.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<char, int> numbers;

    /// <summary>The characters that a text uses.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public Vocabulary(string text)
    {
        if (string.IsNullOrEmpty(text)) throw new ArgumentException("A vocabulary is made from a text, but the text is empty.", nameof(text));
        Characters = [.. text.Distinct().Order()];
        numbers = Characters.Select((character, number) => (character, number)).ToDictionary(pair => pair.character, pair => pair.number);
    }

    /// <summary>The characters; a symbol is a place in this list.</summary>
    public IReadOnlyList<char> Characters { get; }

    /// <summary>How many symbols there are.</summary>
    public int Count => Characters.Count;

    /// <summary>The symbols of a text.</summary>
    /// <exception cref="ArgumentException">A character is not in the vocabulary.</exception>
    public int[] Encode(string text)
    {
        var symbols = new int[text.Length];
        for (int i = 0; i < text.Length; i++)
            symbols[i] = numbers.TryGetValue(text[i], out int symbol)
                ? symbol
                : throw new ArgumentException($"Character '{text[i]}' (U+{(int)text[i]:X4}) at place {i} is not among the {Count} of the vocabulary.", nameof(text));
        return symbols;
    }

    /// <summary>The text of symbols.</summary>
    /// <exception cref="ArgumentException">A number is no symbol.</exception>
    public string Decode(ReadOnlySpan<int> symbols)
    {
        var text = new char[symbols.Length];
        for (int i = 0; i < symbols.Length; i++)
            text[i] = symbols[i] >= 0 && symbols[i] < Count
                ? Characters[symbols[i]]
                : throw new ArgumentException($"Symbol {symbols[i]} at place {i} is not in the vocabulary, whose symbols go from 0 to {Count - 1}.", nameof(symbols));
        return new(text);
    }
}
