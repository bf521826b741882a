namespace Course.Cli.Tests;

public class SuggestionTests
{
    private static readonly string[] Known = ["build", "run", "check", "ledger", "doctor"];

    [Theory]
    [InlineData("biuld", "build")]
    [InlineData("Check", "check")]
    [InlineData("led", "ledger")]
    [InlineData("rnu", "run")]
    public void A_near_word_is_suggested(string typed, string meant) =>
        Assert.Equal($" Did you mean '{meant}'?", Suggestion.For(typed, Known));

    [Theory]
    [InlineData("publish")]
    [InlineData("xyzzy")]
    public void A_far_word_is_not(string typed) => Assert.Equal("", Suggestion.For(typed, Known));

    [Fact]
    public void Nothing_known_nothing_suggested() => Assert.Equal("", Suggestion.For("build", []));
}
