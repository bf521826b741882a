using MathNet.Numerics.Random;

namespace Course;

/// <summary>
/// Lets a language model write: it scores the next symbol, one is drawn from softmax(scores / temperature), and the text with it
/// is read again.
/// </summary>
/// <remarks>Ledger E-99. A low temperature writes what is likeliest, 1 as the model believes, a high one nonsense.</remarks>
public static class TextGenerator
{
    /// <summary>Continues a text.</summary>
    /// <param name="model">Symbols [1, positions] to scores [1, positions, symbols], such as <see cref="LanguageModel"/> makes.</param>
    /// <param name="vocabulary">Its symbols.</param>
    /// <param name="start">The text to continue, at least one character.</param>
    /// <param name="length">How many characters to add.</param>
    /// <param name="positions">How many of the last characters the model may read.</param>
    /// <param name="seed">Chooses the draws.</param>
    /// <param name="temperature">By what the scores are divided.</param>
    /// <returns>The text, beginning with <paramref name="start"/>.</returns>
    /// <exception cref="ArgumentException">The start is empty, or has a character that is not in the vocabulary.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the temperature not positive.</exception>
    public static string Continue(Layer<float> model, Vocabulary vocabulary, string start, int length, int positions, int seed, double temperature = 1)
    {
        if (string.IsNullOrEmpty(start)) throw new ArgumentException("There must be a character to start from.", nameof(start));
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(positions);
        if (!(temperature > 0)) throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "The temperature must be positive.");
        var random = new MersenneTwister(seed);
        List<int> symbols = [.. vocabulary.Encode(start)];
        bool training = model.Training;
        model.Training = false;
        for (int i = 0; i < length; i++)
        {
            int[] read = [.. symbols.TakeLast(positions)];
            var scores = model.Forward(Tensor.From([1, read.Length], place => read[place]).To<float>());
            symbols.Add(Draw(scores.Span[^vocabulary.Count..], temperature, random.NextDouble()));
        }
        model.Training = training;
        return vocabulary.Decode(symbols.ToArray());
    }

    /// <summary>The symbol at which the sum of probabilities passes u.</summary>
    private static int Draw(ReadOnlySpan<float> scores, double temperature, double u)
    {
        var p = Softmax.Of(Tensor.From([scores.Length], ScaledBy(scores, temperature)));
        int symbol = 0;
        while (symbol < p.Count - 1 && (u -= p[symbol]) > 0) symbol++;
        return symbol;
    }

    private static Func<int, double> ScaledBy(ReadOnlySpan<float> scores, double temperature)
    {
        float[] copy = scores.ToArray();
        return place => copy[place] / temperature;
    }
}
