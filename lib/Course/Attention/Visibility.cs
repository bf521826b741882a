namespace Course;

/// <summary>Which positions may look at which: masks for <see cref="ScaledDotProduct"/>.</summary>
public static class Visibility
{
    /// <summary>Nobody sees the future: position i sees positions 0 … i. One copy for each of a batch of score matrices.</summary>
    public static bool[] Causal(int matrices, int positions) => Of(matrices, positions, (_, i, j) => j <= i);

    /// <summary>Nobody sees the future, nor what lies further back than a window: position i sees positions i − window + 1 … i.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The window is not positive.</exception>
    public static bool[] Windowed(int matrices, int positions, int window)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(window);
        return Of(matrices, positions, (_, i, j) => j <= i && j > i - window);
    }

    /// <summary>Nobody sees the padding at the end of a shorter sequence.</summary>
    /// <param name="lengths">The true length of each sequence of the batch.</param>
    /// <param name="heads">Score matrices for each sequence.</param>
    /// <param name="positions">The padded length.</param>
    /// <exception cref="ArgumentException">A length is not between 1 and <paramref name="positions"/>.</exception>
    public static bool[] Padding(IReadOnlyList<int> lengths, int heads, int positions)
    {
        CheckLengths(lengths, positions);
        return Of(lengths.Count * heads, positions, (matrix, _, j) => j < lengths[matrix / heads]);
    }

    internal static void CheckLengths(IReadOnlyList<int> lengths, int positions)
    {
        for (int i = 0; i < lengths.Count; i++)
            if (lengths[i] < 1 || lengths[i] > positions)
                throw new ArgumentException($"Sequence {i} has length {lengths[i]}; it must be between 1 and the padded length {positions}.", nameof(lengths));
    }

    private static bool[] Of(int matrices, int positions, Func<int, int, int, bool> sees)
    {
        var visible = new bool[matrices * positions * positions];
        for (int place = 0; place < visible.Length; place++)
            visible[place] = sees(place / (positions * positions), place / positions % positions, place % positions);
        return visible;
    }
}
