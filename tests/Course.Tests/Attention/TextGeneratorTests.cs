namespace Course.Tests;

public class TextGeneratorTests
{
    private static readonly Vocabulary Letters = new("abc");

    /// <summary>Always scores the letter after the one it reads highest: abcabc….</summary>
    private static Embedding<float> Successor(double certainty) =>
        new(Tensor.From([3, 3], place => place % 3 == (place / 3 + 1) % 3 ? certainty : 0).To<float>());

    [Fact]
    public void ACertainModelWritesWhatItIsCertainOf() =>
        Assert.Equal("bcabcab", TextGenerator.Continue(Successor(100), Letters, "b", 6, positions: 4, seed: 1));

    [Fact]
    public void TheDrawsFollowTheProbabilities()
    {
        string text = TextGenerator.Continue(Successor(1), Letters, "a", 4000, positions: 1, seed: 2);
        double followed = text.Zip(text.Skip(1), (a, b) => (b - a + 3) % 3 == 1 ? 1.0 : 0).Average();
        // e/(e + 2) = 0.576; four standard deviations of 4,000 draws are 0.031.
        Assert.InRange(followed, 0.576 - 0.031, 0.576 + 0.031);
    }

    [Fact]
    public void ALowTemperatureTakesTheLikeliest() =>
        Assert.Equal("abcabca", TextGenerator.Continue(Successor(1), Letters, "a", 6, 3, seed: 3, temperature: 0.01));

    [Fact]
    public void TheSameSeedWritesTheSameText() => Assert.Equal(
        TextGenerator.Continue(Successor(1), Letters, "a", 50, 2, seed: 4), TextGenerator.Continue(Successor(1), Letters, "a", 50, 2, seed: 4));

    [Fact]
    public void BadInputIsNamed()
    {
        Assert.Throws<ArgumentException>(() => TextGenerator.Continue(Successor(1), Letters, "", 5, 2, 1));
        Assert.Contains("'x'", Assert.Throws<ArgumentException>(() => TextGenerator.Continue(Successor(1), Letters, "x", 5, 2, 1)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => TextGenerator.Continue(Successor(1), Letters, "a", 5, 2, 1, temperature: 0));
    }
}
