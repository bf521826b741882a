namespace Course.Tests;

public class BagOfWordsTests
{
    private static readonly BagOfWords Bag = new(["The earth, the heaven.", "And the earth", "A man's earth; a man's house"], [0, 0, 1], classes: 2);

    [Fact]
    public void WordsThatStandInTwoTextsAreKept()
    {
        Assert.Equal(["earth", "the"], Bag.Words);
        Assert.Equal([3, 2], Bag.Frequencies);
        Assert.Equal([0, 1], Bag[0]);
        Assert.Equal([0], Bag[2]);
        Assert.Equal(5.0 / 6, Bag.Density);
    }

    [Fact]
    public void ApostrophesBelongToWordsAndCaseDoesNotCount() =>
        Assert.Equal(["a", "man's", "earth", "house"], BagOfWords.WordsOf("A man's earth; a MAN'S house"));

    [Fact]
    public void OtherTextsAreReadWithTheSameVocabulary()
    {
        var other = Bag.Of(["the sea", "the the earth"], [1, 0]);
        Assert.Equal(Bag.Words, other.Words);
        Assert.Equal([1], other[0]);
        Assert.Equal([0, 1], other[1]);
    }

    [Fact]
    public void BadInputIsNamed()
    {
        Assert.Contains("2 texts and 1 labels", Assert.Throws<ArgumentException>(() => new BagOfWords(["a", "a"], [0], 1)).Message);
        Assert.Contains("Label 2 is no class", Assert.Throws<ArgumentException>(() => new BagOfWords(["a", "a"], [0, 2], 2)).Message);
        Assert.Contains("at least 3", Assert.Throws<ArgumentException>(() => new BagOfWords(["a", "a"], [0, 1], 2, least: 3)).Message);
    }
}
