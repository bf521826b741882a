namespace Course.Charts.Tests;

public class TicksTests
{
    public static TheoryData<double, double> Ranges
    {
        get
        {
            var data = new TheoryData<double, double> { { 0, 1 }, { -1, 1 }, { 1e-9, 3e-9 }, { 12345, 12350 }, { -1e6, 5 } };
            var random = new Random(3);
            for (var i = 0; i < 40; i++)
            {
                var low = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-6, 7));
                data.Add(low, low + random.NextDouble() * Math.Pow(10, random.Next(-4, 7)) + 1e-5);
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Ranges))]
    public void Linear_ticks_are_evenly_spaced_and_cover_the_range(double low, double high)
    {
        var ticks = Ticks.Linear(low, high, 6).Ticks.Select(t => t.Value).ToArray();
        var step = ticks[1] - ticks[0];

        Assert.InRange(ticks.Length, 3, 8);
        Assert.All(ticks, t => Assert.InRange(t, low - 1e-6 * step, high + 1e-6 * step));
        Assert.True(ticks[0] - low < step * (1 + 1e-6) && high - ticks[^1] < step * (1 + 1e-6));
        Assert.All(ticks.Zip(ticks.Skip(1)), p => Assert.Equal(step, p.Second - p.First, step * 1e-6));
    }

    [Theory, MemberData(nameof(Ranges))]
    public void Linear_labels_differ(double low, double high)
    {
        var labels = Ticks.Linear(low, high, 6).Ticks.Select(t => t.Label).ToList();

        Assert.Equal(labels.Count, labels.Distinct().Count());
    }

    [Fact]
    public void Labels_of_a_common_step_have_the_same_decimals() =>
        Assert.Equal(["0.00", "0.25", "0.50", "0.75", "1.00"], Ticks.Linear(0, 1, 4).Ticks.Select(t => t.Label));

    [Fact]
    public void Small_values_share_a_power_of_ten()
    {
        var set = Ticks.Linear(0, 4e-5, 4);

        Assert.Equal(-5, set.Exponent);
        Assert.Equal(["0", "1", "2", "3", "4"], set.Ticks.Select(t => t.Label));
    }

    [Fact]
    public void Negative_numbers_have_a_true_minus_sign() => Assert.Equal("−1", Ticks.Linear(-1, 1, 2).Ticks[0].Label);

    [Fact]
    public void Log_ticks_are_powers_of_ten_with_minor_ones_between()
    {
        var ticks = LogTicks.Of(1e-4, 1, 6).Ticks;

        Assert.Equal(["−4", "−3", "−2", "−1"], ticks.Where(t => t.Exponent is not null).Select(t => t.Exponent));
        Assert.Equal(32, ticks.Count(t => t.Minor));
    }

    [Fact]
    public void Many_decades_are_labelled_at_even_distances()
    {
        var exponents = LogTicks.Of(1e-40, 1, 6).Labelled.Select(t => Math.Round(Math.Log10(t.Value))).ToList();

        Assert.InRange(exponents.Count, 3, 7);
        Assert.Single(exponents.Zip(exponents.Skip(1), (a, b) => b - a).Distinct());
    }

    [Theory]
    [InlineData(0.02, 0.9)]
    [InlineData(3, 40)]
    [InlineData(100, 130)]
    public void Short_log_ranges_still_get_several_labels(double low, double high) =>
        Assert.True(LogTicks.Of(low, high, 6).Labelled.Count() >= 3);
}
