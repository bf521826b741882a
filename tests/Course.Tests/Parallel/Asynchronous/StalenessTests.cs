namespace Course.Tests;

public class StalenessTests
{
    [Fact]
    public void AFixedDelayIsTheSameAtEveryStep() => Assert.Equal([3, 3, 3, 3], Staleness.Fixed(3).Delays().Take(4));

    [Fact]
    public void RandomDelaysAreTheSameForTheSameSeedAndReachEveryValue()
    {
        var delays = Staleness.Uniform(3, seed: 5).Delays().Take(200).ToArray();
        Assert.Equal(delays, Staleness.Uniform(3, seed: 5).Delays().Take(200));
        Assert.NotEqual(delays, Staleness.Uniform(3, seed: 6).Delays().Take(200));
        Assert.Equal([0, 1, 2, 3], delays.Distinct().Order());
    }

    [Fact]
    public void ADelayIsNotNegative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Staleness.Fixed(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Staleness.Uniform(-1, 0));
    }
}
