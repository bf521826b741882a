namespace Course.Tests;

public class VocabularyTests
{
    private static readonly Vocabulary Vocabulary = new("hello world");

    [Fact]
    public void CharactersAreNumberedInOrder()
    {
        Assert.Equal(" dehlorw", string.Concat(Vocabulary.Characters));
        Assert.Equal([3, 2, 4, 4, 5], Vocabulary.Encode("hello"));
    }

    [Fact]
    public void DecodingUndoesEncoding() => Assert.Equal("hold her", Vocabulary.Decode(Vocabulary.Encode("hold her")));

    [Fact]
    public void WhatIsNotInTheVocabularyIsNamedWithItsPlace()
    {
        Assert.Contains("'x' (U+0078) at place 2", Assert.Throws<ArgumentException>(() => Vocabulary.Encode("hex")).Message);
        Assert.Contains("Symbol 8 at place 1", Assert.Throws<ArgumentException>(() => Vocabulary.Decode([0, 8])).Message);
    }

    [Fact]
    public void AnEmptyTextHasNone() => Assert.Throws<ArgumentException>(() => new Vocabulary(""));
}
