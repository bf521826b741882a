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
        Assert.Contains("<td style=\"text-align:right\">1·10<sup>−20</sup><", html);
    }

    [Theory]
    [InlineData(10_000.0, ">10000<")]
    [InlineData(256_289.1, ">2.563·10<sup>5</sup><")]
    [InlineData(1.187e-34, ">1.187·10<sup>−34</sup><")]
    [InlineData(7e10, ">7·10<sup>10</sup><")]
    public void PowersOfTenAreWrittenAsByHandAndWholeNumbersInFull(double number, string written) =>
        Assert.Contains(written, NumberTable.Of(["value"], [[number]]).ToHtml());

    [Fact]
    public void SinglePrecisionHasFourDigitsAsWell() => Assert.Contains(">0.1221<", NumberTable.Of(["value"], [[0.122139566f]]).ToHtml());

    [Fact]
    public void ANameWithAnEIsNoNumber() => Assert.Contains(">2E-x<", NumberTable.Of(["name"], [["2E-x"]]).ToHtml());

    [Fact]
    public void ARowThatIsTooShortIsRefused() => Assert.Contains("row 1 has 1 cells", Assert.Throws<ArgumentException>(() => NumberTable.Of(["a", "b"], [[1, 2], [3]])).Message);

    [Fact]
    public void AsTextItsCellsAreSeparatedByTabs() => Assert.Equal("a\tb\n1\t2", NumberTable.Of(["a", "b"], [[1, 2]]).ToString());
}
