using MathNet.Numerics.Random;

namespace Course;

/// <summary>
/// How old the gradients of asynchronous training are: the gradient of step t was computed at the weights of step t − τ, before the
/// τ updates that other workers made meanwhile.
/// </summary>
/// <remarks>k workers that take turns have τ = k − 1. Ledger E-97.</remarks>
public abstract class Staleness
{
    /// <summary>The largest τ.</summary>
    public abstract int Largest { get; }

    /// <summary>τ of step 0, 1, 2, …, without end; the same each time it is asked.</summary>
    public abstract IEnumerable<int> Delays();

    /// <summary>The same τ at every step; 0 is synchronous training.</summary>
    /// <exception cref="ArgumentOutOfRangeException">τ is negative.</exception>
    public static Staleness Fixed(int delay)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        return new FixedStaleness(delay);
    }

    /// <summary>τ drawn at every step from 0 … largest, each as likely.</summary>
    /// <param name="largest">The largest τ.</param>
    /// <param name="seed">The same seed gives the same delays.</param>
    /// <exception cref="ArgumentOutOfRangeException">The largest τ is negative.</exception>
    public static Staleness Uniform(int largest, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(largest);
        return new UniformStaleness(largest, seed);
    }

    private sealed class FixedStaleness(int delay) : Staleness
    {
        public override int Largest => delay;

        public override IEnumerable<int> Delays()
        {
            while (true) yield return delay;
        }

        public override string ToString() => $"τ = {delay}";
    }

    private sealed class UniformStaleness(int largest, int seed) : Staleness
    {
        public override int Largest => largest;

        public override IEnumerable<int> Delays()
        {
            var random = new MersenneTwister(seed);
            while (true) yield return random.Next(largest + 1);
        }

        public override string ToString() => $"τ from 0 to {largest}";
    }
}
