namespace Course;

/// <summary>A text for a language model, as symbols, cut into a part to train on and a part to validate on.</summary>
/// <remarks>The validation part is the end of the text, so that no sentence of it was seen in training. Ledger E-99.</remarks>
public sealed class TextCorpus
{
    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="validationShare">The share of characters at its end to validate on, above 0 and below 1.</param>
    /// <exception cref="ArgumentException">The text has fewer than two characters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share leaves one of the parts empty.</exception>
    public TextCorpus(string text, double validationShare = 0.1)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length < 2) throw new ArgumentException($"A text with {text.Length} characters cannot be cut into two parts.", nameof(text));
        if (!(validationShare > 0 && validationShare < 1))
            throw new ArgumentOutOfRangeException(nameof(validationShare), validationShare, "The share to validate on must lie between 0 and 1.");
        Vocabulary = new(text);
        int cut = Math.Clamp((int)Math.Round(text.Length * (1 - validationShare)), 1, text.Length - 1);
        int[] symbols = Vocabulary.Encode(text);
        (Train, Validation) = (symbols[..cut], symbols[cut..]);
    }

    /// <summary>
    /// Genesis, Job, Psalms, Proverbs, Ecclesiastes and the Song of Solomon in the King James Version of 1611, in the public
    /// domain: 637,098 characters of 63 kinds. A verse is a line; an empty line stands between chapters.
    /// </summary>
    public static TextCorpus KingJames => kingJames.Value;

    private static readonly Lazy<TextCorpus> kingJames = new(() => new(Resource.Text("kjv-excerpt.txt.gz")));

    /// <summary>The characters.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The symbols to train on.</summary>
    public IReadOnlyList<int> Train { get; }

    /// <summary>The symbols to validate on.</summary>
    public IReadOnlyList<int> Validation { get; }
}
