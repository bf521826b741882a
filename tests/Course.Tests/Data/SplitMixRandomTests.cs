namespace Course.Tests;

public class SplitMixRandomTests
{
    [Fact]
    public void Gives_the_published_numbers_of_seed_1234567()
    {
        var rng = new SplitMixRandom(1234567);
        Assert.Equal([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => rng.NextBits()));
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers()
    {
        SplitMixRandom a = new(7), b = new(7), other = new(8);
        double[] first = [.. Enumerable.Range(0, 10).Select(_ => a.NextDouble())];
        Assert.Equal(first, Enumerable.Range(0, 10).Select(_ => b.NextDouble()));
        Assert.NotEqual(first, Enumerable.Range(0, 10).Select(_ => other.NextDouble()));
    }

    [Fact]
    public void Each_of_seven_numbers_is_equally_likely()
    {
        var rng = new SplitMixRandom(3);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) counts[rng.Next(7)]++;
        // 4.5 standard deviations of a count: 4.5 √(70,000 · 1/7 · 6/7) = 417
        Assert.All(counts, count => Assert.InRange(count, 10_000 - 417, 10_000 + 417));
    }

    [Fact]
    public void Stays_inside_the_range_asked_for()
    {
        var rng = new SplitMixRandom(3);
        int[] drawn = [.. Enumerable.Range(0, 1000).Select(_ => rng.Next(-2, 3))];
        Assert.Equal([-2, -1, 0, 1, 2], drawn.Distinct().Order());
        Assert.Equal(5, rng.Next(5, 5));
        Assert.All(Enumerable.Range(0, 1000).Select(_ => rng.NextDouble()), u => Assert.InRange(u, 0, 1 - 1e-16));
    }

    [Fact]
    public void Differences_of_lags_55_and_21_are_not_the_next_number()
    {
        int Hits(Random rng)
        {
            double[] u = [.. Enumerable.Range(0, 2000).Select(_ => rng.NextDouble())];
            return Enumerable.Range(55, 1900).Count(i => Math.Abs((u[i - 55] - u[i - 34] + 1) % 1 - u[i]) < 1e-6 || Math.Abs((u[i - 55] - u[i - 21] + 1) % 1 - u[i]) < 1e-6);
        }
        Assert.InRange(Hits(new SplitMixRandom(3)), 0, 2);
        Assert.InRange(Hits(new Random(3)), 1800, 1900);
    }

    [Fact]
    public void Refuses_an_empty_range()
    {
        var rng = new SplitMixRandom(3);
        Assert.Throws<ArgumentOutOfRangeException>(() => rng.Next(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => rng.Next(2, 1));
    }
}
