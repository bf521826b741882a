namespace Course.Notebooks.Tests;

public class AnsiTests
{
    [Theory]
    [InlineData("\u001b[31mred\u001b[0m", "red")]
    [InlineData("\u001b]8;;http://x\u0007link", "link")]
    [InlineData("10 %\r50 %\r100 %\ndone", "100 %\ndone")]
    [InlineData("windows\r\nlines", "windows\nlines")]
    [InlineData("tab\tstays", "tab\tstays")]
    [InlineData("bell\a null\0", "bell\uFFFD null\uFFFD")]
    public void Terminal_text_becomes_plain(string text, string plain) => Assert.Equal(plain, Ansi.Strip(text));
}
