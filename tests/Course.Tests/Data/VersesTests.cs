namespace Course.Tests;

public class VersesTests
{
    [Fact]
    public void EveryBookHasItsNumberOfVerses() =>
        Assert.Equal([1533, 1070, 2461, 915, 222, 117], Verses.All.Labels.CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value));

    [Theory]
    [InlineData(0, "In the beginning God created the heaven and the earth.")]
    [InlineData(1533, "There was a man in the land of Uz")]
    [InlineData(1533 + 1070, "Blessed is the man that walketh not")]
    [InlineData(6318 - 117, "The song of songs, which is Solomon's.")]
    public void BooksBeginWhereTheyBegin(int verse, string start) => Assert.StartsWith(start, Verses.All.Texts[verse]);

    [Fact]
    public void EveryFifthVerseIsToTestOn()
    {
        Assert.Equal((5054, 1264), (Verses.Train.Texts.Count, Verses.Test.Labels.Count));
        Assert.Equal(Verses.All.Texts[0], Verses.Test.Texts[0]);
        Assert.Equal(Verses.All.Texts[1], Verses.Train.Texts[0]);
    }
}
