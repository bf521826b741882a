namespace Course;

/// <summary>
/// Random numbers by their place instead of one after the other: each is a hash of key and place. So nothing needs to be remembered, and a
/// run that is taken up again goes on with the same noise.
/// </summary>
/// <remarks>The hash is SplitMix64: G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.</remarks>
internal readonly struct CounterNoise(int seed, int step, int parameter)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private readonly ulong key = Mix(Mix(Mix((ulong)(uint)seed) + (ulong)(uint)step) + (ulong)(uint)parameter);

    /// <summary>A standard normal number, by Box and Muller from two uniform ones.</summary>
    public double Normal(int place) => Math.Sqrt(-2 * Math.Log(Uniform(2UL * (uint)place))) * Math.Cos(2 * Math.PI * Uniform(2UL * (uint)place + 1));

    // in (0, 1], so that it has a logarithm
    private double Uniform(ulong counter) => ((Mix(key + counter * Golden) >> 11) + 1) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong z)
    {
        z += Golden;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
