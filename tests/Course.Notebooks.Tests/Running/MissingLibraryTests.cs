namespace Course.Notebooks.Tests;

public class MissingLibraryTests
{
    [Fact]
    public void A_library_that_is_not_built_is_named_with_the_command_that_builds_it()
    {
        using var folder = new TemporaryFolder();
        var result = MissingLibrary.In(NotebookCell.Code("#r \"../artifacts/bin/Course.Later/release/Course.Later.dll\""), folder["notebooks"])!;
        Assert.Equal(CellStatus.Error, result.Status);
        Assert.Contains("../artifacts/bin/Course.Later/release/Course.Later.dll is not built", result.Message);
        Assert.Contains("dotnet build -c Release Course.sln", result.Message);
    }

    [Fact]
    public void A_notebook_that_was_copied_elsewhere_is_left_to_the_kernel_because_its_course_has_the_library()
    {
        using var folder = new TemporaryFolder();
        string own = Path.GetRelativePath(Repository.FindRoot(AppContext.BaseDirectory)!, typeof(MissingLibrary).Assembly.Location).Replace('\\', '/');
        Assert.Null(MissingLibrary.In(NotebookCell.Code($"#r \"../{own}\""), folder["downloads"]));
    }

    [Fact]
    public void A_library_that_is_there_and_other_references_are_left_to_the_kernel()
    {
        using var folder = new TemporaryFolder();
        folder.Write("artifacts/bin/Course.Charts/release/Course.dll", "");
        folder.Write("artifacts/bin/Course.Charts/release/Course.Charts.dll", "");
        Assert.Null(MissingLibrary.In(NotebookCell.Code(Keeps.Library), folder["notebooks"]));
        Assert.Null(MissingLibrary.In(NotebookCell.Code("#r \"../other/x.dll\"\n1"), folder["notebooks"]));
        Assert.Null(MissingLibrary.In(NotebookCell.Code("1 + 1"), folder["notebooks"]));
    }
}
