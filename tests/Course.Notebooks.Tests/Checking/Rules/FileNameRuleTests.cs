namespace Course.Notebooks.Tests;

public class FileNameRuleTests
{
    [Theory]
    [InlineData("01-descent")]
    [InlineData("24-errata-and-2-more")]
    public void Two_digits_and_words_joined_by_hyphens_are_kept(string name) => Keeps.Rule<FileNameRule>(Notebook.Create(name));

    [Theory]
    [InlineData("descent")]
    [InlineData("1-descent")]
    [InlineData("01_descent")]
    [InlineData("01-Descent")]
    [InlineData("01")]
    [InlineData("01-")]
    [InlineData("01-a b")]
    public void Other_names_are_found(string name) => Keeps.Breaks<FileNameRule>(Notebook.Create(name), null, "rename the file");
}
