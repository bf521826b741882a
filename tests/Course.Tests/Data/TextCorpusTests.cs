namespace Course.Tests;

public class TextCorpusTests
{
    [Fact]
    public void TheEndIsKeptForValidation()
    {
        var corpus = new TextCorpus("abcdefghij", validationShare: 0.3);
        Assert.Equal("abcdefg", corpus.Vocabulary.Decode([.. corpus.Train]));
        Assert.Equal("hij", corpus.Vocabulary.Decode([.. corpus.Validation]));
    }

    [Fact]
    public void TheKingJamesTextIsWhole()
    {
        var corpus = TextCorpus.KingJames;
        Assert.Equal(637_098, corpus.Train.Count + corpus.Validation.Count);
        Assert.Equal(63, corpus.Vocabulary.Count);
        string text = corpus.Vocabulary.Decode([.. corpus.Train, .. corpus.Validation]);
        Assert.StartsWith("In the beginning God created the heaven and the earth.\n", text);
        Assert.Contains("\n\nThe LORD is my shepherd; I shall not want.\n", text);
        Assert.Equal(6318, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(293, text.Split("\n\n").Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void BothPartsNeedText(double share) => Assert.Throws<ArgumentOutOfRangeException>(() => new TextCorpus("abc", share));

    [Fact]
    public void OneCharacterCannotBeCut() => Assert.Contains("1 characters", Assert.Throws<ArgumentException>(() => new TextCorpus("a")).Message);
}
