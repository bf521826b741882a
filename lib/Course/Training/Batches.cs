using MathNet.Numerics;
using MathNet.Numerics.Random;

namespace Course;

/// <summary>Cuts the examples of a data set into batches, in an order shuffled by a seed.</summary>
public static class Batches
{
    /// <summary>
    /// One epoch: every example once, in shuffled order. The last batch holds what is left.
    /// Give each epoch a seed of its own; the same seed gives the same batches.
    /// </summary>
    /// <param name="data">The examples.</param>
    /// <param name="size">Examples in a batch.</param>
    /// <param name="seed">Chooses the order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive.</exception>
    public static IEnumerable<Dataset> Shuffled(Dataset data, int size, int seed)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        return Order(data.Count, seed).Chunk(size).Select(rows => data.Rows(rows));
    }

    /// <summary>The numbers 0 … count − 1 in an order that the seed chooses, every order being equally likely.</summary>
    public static int[] Order(int count, int seed) => Combinatorics.GeneratePermutation(count, new MersenneTwister(seed));
}
