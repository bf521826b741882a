namespace Course.Cli.Tests;

public class FiguresTests
{
    [Theory]
    [InlineData(0.04, "0.0 s")]
    [InlineData(12.34, "12.3 s")]
    [InlineData(125, "2 min 5 s")]
    public void Times_are_seconds_or_minutes(double seconds, string expected) => Assert.Equal(expected, Figures.Time(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Memory_is_in_megabytes_and_silent_where_it_is_not_known() =>
        Assert.Equal(("", "123 MB"), (Figures.Memory(0), Figures.Memory(123_400_000)));

    [Fact]
    public void One_thing_is_singular() =>
        Assert.Equal(("0 rows", "1 row", "2 rows"), (Figures.Count(0, "row"), Figures.Count(1, "row"), Figures.Count(2, "row")));
}
