namespace Course;

/// <summary>
/// Random numbers from a seed, the same on every machine: SplitMix64. .NET's own <c>new Random(seed)</c> is a subtractive
/// generator, each of whose numbers is the difference of two earlier ones; a long random walk notices.
/// </summary>
/// <param name="seed">The same seed gives the same numbers.</param>
/// <remarks>G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014. Ledger E-33 … E-38.</remarks>
public sealed class SplitMixRandom(long seed) : Random
{
    private ulong state = (ulong)seed;

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <inheritdoc/>
    public override int Next() => (int)(NextBits() % int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return (int)Math.BigMul(NextBits(), (ulong)maxValue, out _);
    }

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return (int)(minValue + (long)Math.BigMul(NextBits(), (ulong)((long)maxValue - minValue), out _));
    }

    /// <inheritdoc/>
    public override long NextInt64() => (long)(NextBits() % long.MaxValue);

    /// <inheritdoc/>
    public override double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        NextBytes(buffer.AsSpan());
    }

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer)
    {
        foreach (ref byte b in buffer) b = (byte)NextBits();
    }

    /// <inheritdoc/>
    protected override double Sample() => NextDouble();
}
