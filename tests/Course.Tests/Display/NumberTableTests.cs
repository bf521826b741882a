namespace Course.Tests;

public class NumberTableTests
{
    [Fact]
    public void NumbersAreWrittenWithFourDigitsAndNamesAreEncoded()
    {
        string html = NumberTable.Of(["name", "value"], [["a<b", 1.23456], ["c", 7]], "two rows").ToHtml();
        Assert.Contains("a&lt;b", html);
        Assert.Contains(">1.235<", html);
        Assert.Contains(">7<", html);
        Assert.Contains("two rows", html);
    }

    [Fact]
    public void WordsStandAtTheLeftAndNumbersAtTheRight()
    {
        string html = NumberTable.Of(["name", "value"], [["a", 1e-20], ["3", double.NaN]]).ToHtml();
        Assert.Contains("<th style=\"text-align:left\">name", html);
        Assert.Contains("<td style=\"text-align:left\">3<", html);
        Assert.Contains("<td style=\"text-align:right\">1E-20<", html);
    }

    [Fact]
    public void ARowThatIsTooShortIsRefused() => Assert.Contains("row 1 has 1 cells", Assert.Throws<ArgumentException>(() => NumberTable.Of(["a", "b"], [[1, 2], [3]])).Message);

    [Fact]
    public void AsTextItsCellsAreSeparatedByTabs() => Assert.Equal("a\tb\n1\t2", NumberTable.Of(["a", "b"], [[1, 2]]).ToString());
}
