namespace Course.Notebooks.Tests;

public class LibraryRuleTests
{
    [Fact]
    public void The_library_by_its_relative_path_is_kept() => Keeps.Rule<LibraryRule>(Keeps.Code(Keeps.Library + "using Course;", "1"));

    [Fact]
    public void The_path_follows_the_folder_of_the_notebook()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Course.sln", "");
        Keeps.Rule<LibraryRule>(Keeps.Code(Keeps.Library), folder["notebooks"]);
        Keeps.Rule<LibraryRule>(Keeps.Code(Keeps.Library.Replace("../", "../../")), folder["notebooks/assignments"]);
        Keeps.Breaks<LibraryRule>(Keeps.Code(Keeps.Library), 1, "../../artifacts", folder["notebooks/assignments"]);
    }

    [Theory]
    [InlineData("using Course;")]
    [InlineData("// #r \"../artifacts/bin/Course.Charts/release/Course.Charts.dll\"")]
    [InlineData("#r \"../artifacts/bin/Course.Charts/release/Course.Charts.dll\"")]
    [InlineData("var s = \"#r\";")]
    public void A_first_cell_without_the_library_is_found(string source) => Keeps.Breaks<LibraryRule>(Keeps.Code(source), 1, "begin the first code cell with #r");

    [Theory]
    [InlineData("nuget: MathNet.Numerics, 5.0.0", "take out")]
    [InlineData("/usr/lib/x.dll", "relative")]
    [InlineData("C:/x.dll", "relative")]
    public void Packages_and_absolute_paths_are_found(string path, string message) =>
        Keeps.Breaks<LibraryRule>(Keeps.Code($"{Keeps.Library}#r \"{path}\""), 1, message);

    [Fact]
    public void A_notebook_of_text_alone_is_kept() => Keeps.Rule<LibraryRule>(Keeps.Notebook(NotebookCell.Markdown("# t")));
}
