namespace Course.Assignments.Tests;

public sealed class LatePenaltyTests
{
    private static readonly DateTimeOffset Due = new(2026, 11, 20, 23, 59, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(-60, 0, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(15, 0, 0)]
    [InlineData(16, 1, 0.1)]
    [InlineData(24 * 60, 1, 0.1)]
    [InlineData(24 * 60 + 1, 2, 0.2)]
    [InlineData(30 * 24 * 60, 30, 0.5)]
    public void Each_day_begun_costs_its_share_up_to_the_most(int minutes, int days, double share)
    {
        var settings = new AssignmentSettings { Due = Due, Late = new LateSettings { PerDay = 0.1m, Most = 0.5m, GraceMinutes = 15 } };
        Assert.Equal(new LatePenalty(days, (decimal)share), LatePenalty.Of(settings, Due.AddMinutes(minutes)));
    }

    [Fact]
    public void Without_a_deadline_nothing_is_late() => Assert.Equal(default, LatePenalty.Of(new AssignmentSettings(), DateTimeOffset.MaxValue));
}
