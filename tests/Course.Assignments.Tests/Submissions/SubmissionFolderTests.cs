namespace Course.Assignments.Tests;

public sealed class SubmissionFolderTests : IDisposable
{
    private readonly Sample _sample = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _sample.Dispose();
        _folder.Dispose();
    }

    private Dictionary<string, string[]> Find() => SubmissionFolder.Find(_folder.Path, _sample.Load())
        .ToDictionary(submission => submission.Student, submission => submission.Attempts.Select(attempt => Path.GetRelativePath(_folder.Path, attempt.File)).ToArray());

    [Fact]
    public void Files_folders_and_nbgraders_layout_are_understood()
    {
        foreach (string file in (string[])["alice.ipynb", "bob/work.ipynb", "carol/slopes/slopes.ipynb", "carol/other/other.ipynb", "dave/slopes.ipynb", "dave/notes.ipynb",
            "erin/.ipynb_checkpoints/slopes-checkpoint.ipynb", "erin/slopes.ipynb", "frank.docx", "gina/readme.txt", ".DS_Store"]) _folder.Write(file, "");
        var found = Find();
        Assert.Equal(["alice", "bob", "carol", "dave", "erin", "frank", "gina"], found.Keys);
        Assert.Equal(["alice.ipynb"], found["alice"]);
        Assert.Equal([Path.Combine("bob", "work.ipynb")], found["bob"]);
        Assert.Equal([Path.Combine("carol", "slopes", "slopes.ipynb")], found["carol"]);
        Assert.Equal([Path.Combine("dave", "slopes.ipynb")], found["dave"]);
        Assert.Equal([Path.Combine("erin", "slopes.ipynb")], found["erin"]);
        Assert.Empty(found["frank"]);
        Assert.Empty(found["gina"]);
    }

    [Fact]
    public void Links_are_not_followed()
    {
        _sample.Load();
        Directory.CreateSymbolicLink(_folder["linked"], _sample.Folder);
        File.CreateSymbolicLink(_folder["file.ipynb"], Path.Combine(_sample.Folder, "slopes.ipynb"));
        Directory.CreateDirectory(_folder["inner"]);
        Directory.CreateSymbolicLink(_folder["inner/more"], _sample.Folder);
        Assert.All(Find().Values, Assert.Empty);
    }

    [Fact]
    public void Attempts_come_in_the_order_of_their_times()
    {
        foreach (string file in (string[])["alice/2026-11-03T09-00.ipynb", "alice/2026-11-01_0900.ipynb", "alice/2026-11-02 09.00.30Z.ipynb"]) _folder.Write(file, "");
        Assert.Equal(["2026-11-01_0900.ipynb", "2026-11-02 09.00.30Z.ipynb", "2026-11-03T09-00.ipynb"], Find()["alice"].Select(Path.GetFileName));
    }

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.Contains("there is no folder /no/such/folder", Assert.Throws<AssignmentException>(() => SubmissionFolder.Find("/no/such/folder", _sample.Load())).Message);
}
