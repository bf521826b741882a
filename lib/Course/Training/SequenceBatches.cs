using MathNet.Numerics.Random;

namespace Course;

/// <summary>
/// Batches for a language model: stretches of a text from random places, [batch, positions], with the symbol that follows each
/// position as its label.
/// </summary>
/// <remarks>Ledger E-99. Labels come in the order of the rows of logits: batch after batch, position after position.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class SequenceBatches<T> : BatchSource<T, int[]> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int[] symbols;
    private readonly int positions, seed;
    private readonly Tensor<T> inputs;
    private readonly int[] labels;

    /// <summary>Batches of a text.</summary>
    /// <param name="symbols">The text, such as <see cref="TextCorpus.Train"/>.</param>
    /// <param name="size">Stretches in a batch.</param>
    /// <param name="positions">Symbols in a stretch.</param>
    /// <param name="seed">Chooses the places, others in each epoch.</param>
    /// <param name="batchesPerEpoch">Batches in an epoch; null for as many as see each symbol once on average.</param>
    /// <exception cref="ArgumentException">The text is not longer than a stretch.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is not positive.</exception>
    public SequenceBatches(IReadOnlyList<int> symbols, int size, int positions, int seed, int? batchesPerEpoch = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(positions);
        if (batchesPerEpoch is { } asked) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(asked, nameof(batchesPerEpoch));
        if (symbols.Count <= positions)
            throw new ArgumentException($"A stretch of {positions} symbols and the one that follows need a text of at least {positions + 1}; this one has {symbols.Count}.", nameof(symbols));
        (this.symbols, this.positions, this.seed) = ([.. symbols], positions, seed);
        inputs = Tensor.Zeros<T>([size, positions]);
        labels = new int[size * positions];
        BatchesPerEpoch = batchesPerEpoch ?? Math.Max(1, symbols.Count / (size * positions));
    }

    /// <inheritdoc/>
    public override int BatchesPerEpoch { get; }

    /// <inheritdoc/>
    public override IEnumerable<Batch<T, int[]>> Epoch(int epoch)
    {
        var random = new MersenneTwister(unchecked(seed + epoch));
        for (int batch = 0; batch < BatchesPerEpoch; batch++)
        {
            for (int first = 0; first < labels.Length; first += positions)
            {
                int place = random.Next(symbols.Length - positions);
                for (int i = 0; i < positions; i++)
                {
                    inputs.Span[first + i] = T.CreateTruncating(symbols[place + i]);
                    labels[first + i] = symbols[place + i + 1];
                }
            }
            yield return new(inputs, labels);
        }
    }
}
