namespace Course.Notebooks.Tests;

public sealed class SiteFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_is_not_ours_is_refused_and_untouched()
    {
        _folder.Write("home/thesis.txt", "years of work");

        var error = Assert.Throws<SiteException>(() => SiteWriter.Prepare(_folder["home"]));

        Assert.Contains(_folder["home"], error.Message, StringComparison.Ordinal);
        Assert.Contains("not empty", error.Message, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], Directory.GetFiles(_folder["home"]).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_is_refused()
    {
        _folder.Write("site", "text");

        Assert.Contains("is a file", Assert.Throws<SiteException>(() => SiteWriter.Prepare(_folder["site"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_folder_an_empty_one_and_our_own_are_taken()
    {
        Directory.CreateDirectory(_folder["empty"]);

        SiteWriter.Prepare(_folder["new/deep"]);
        SiteWriter.Prepare(_folder["new/deep"]);
        SiteWriter.Prepare(_folder["empty"]);

        Assert.True(File.Exists(_folder["empty/.course-site"]));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("pages/../../outside.txt")]
    public void A_doctored_marker_deletes_nothing_outside(string entry)
    {
        string outside = _folder.Write("outside.txt", "keep");
        _folder.Write("site/.course-site", $"Ours\n{entry}\n{outside}\n");

        SiteFolder.Open(_folder["site"]).Close();

        Assert.True(File.Exists(outside));
    }

    [Fact]
    public void A_stale_file_goes_and_its_empty_folder_with_it()
    {
        SiteFolder first = SiteFolder.Open(_folder["site"]);
        first.Write("old/page.html", "old");
        first.Write("page.html", "1");
        first.Close();

        SiteFolder second = SiteFolder.Open(_folder["site"]);
        second.Write("page.html", "2");
        second.Close();

        Assert.False(Directory.Exists(_folder["site/old"]));
        Assert.Equal("2", File.ReadAllText(_folder["site/page.html"]));
    }

    [Fact]
    public void A_link_in_the_folder_is_replaced_and_not_followed()
    {
        string outside = _folder.Write("outside.html", "keep");
        SiteWriter.Prepare(_folder["site"]);
        File.CreateSymbolicLink(_folder["site/index.html"], outside);

        SiteFolder.Open(_folder["site"]).Write("index.html", "new");

        Assert.Equal("keep", File.ReadAllText(outside));
        Assert.Equal("new", File.ReadAllText(_folder["site/index.html"]));
    }
}
