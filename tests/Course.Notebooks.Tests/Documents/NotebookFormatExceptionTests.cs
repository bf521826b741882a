using System.Text;

namespace Course.Notebooks.Tests;

public class NotebookFormatExceptionTests
{
    [Theory]
    [InlineData("", "the file is empty", "a Jupyter notebook")]
    [InlineData("  \n ", "the file is empty", "a Jupyter notebook")]
    [InlineData("hello", "not JSON at line 1, column 1", "a Jupyter notebook")]
    [InlineData("{\n \"cells\": [\n  é!", "not JSON at line 3, column 3", "a Jupyter notebook")]
    [InlineData("{\"é\":1,!", "not JSON at line 1, column 8", "a Jupyter notebook")]
    [InlineData("{\"cells\":[", "not JSON at line 1, column 11", "a Jupyter notebook")]
    [InlineData("{\"a\":1,\"a\":2}", "not JSON", "a Jupyter notebook")]
    [InlineData("[]", "the JSON is a list", "an object")]
    [InlineData("null", "the JSON is null", "an object")]
    [InlineData("3", "the JSON is the number 3", "an object")]
    [InlineData("{\"cells\":[]}", "no field \"nbformat\"", "nbformat 4")]
    [InlineData("{\"nbformat\":\"4\",\"cells\":[]}", "\"nbformat\" is a string", "nbformat 4")]
    [InlineData("{\"nbformat\":3,\"worksheets\":[]}", "in nbformat 3", "nbformat 4 (4.0 to 4.5); open and save it in Jupyter")]
    [InlineData("{\"nbformat\":5,\"cells\":[]}", "in nbformat 5", "nbformat 4 (4.0 to 4.5).")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":\"x\",\"cells\":[]}", "\"nbformat_minor\" is a string", "a whole number")]
    [InlineData("{\"nbformat\":4}", "no list of cells", "a field \"cells\"")]
    [InlineData("{\"nbformat\":4,\"cells\":{}}", "\"cells\" is an object", "a list")]
    [InlineData("{\"nbformat\":4,\"cells\":[],\"metadata\":1}", "the notebook has metadata that is the number 1", "an object")]
    [InlineData("{\"nbformat\":4,\"cells\":[3]}", "cell 1 is the number 3", "an object")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"raw\"},{\"source\":\"\"}]}", "cell 2 has no cell_type", "\"code\", \"markdown\" or \"raw\"")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":1}]}", "cell 1 has a cell_type that is the number 1", "\"code\"")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"source\":[1]}]}", "cell 1 has a source that is a list", "a string or a list of strings")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"metadata\":[]}]}", "cell 1 has metadata that is a list", "an object")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"outputs\":{}}]}", "cell 1 has outputs that are an object", "a list")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"outputs\":[null]}]}", "cell 1 has an output that is null", "an object")]
    public void A_malformed_document_is_named_with_what_was_found_and_expected(string text, string found, string expected)
    {
        using var folder = new TemporaryFolder();
        Refuses(folder.Write("bad.ipynb", text), found, expected);
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_named()
    {
        using var folder = new TemporaryFolder();
        Refuses(folder["none.ipynb"], "there is no such file", "a Jupyter notebook");
        Refuses(folder.Path, "this is a folder", "a Jupyter notebook");
    }

    [Fact]
    public void Wrong_encodings_are_named()
    {
        using var folder = new TemporaryFolder();
        string json = Notebook.Create("n", NotebookCell.Markdown("é")).ToJson();
        Refuses(folder.Write("bom.ipynb", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)]), "UTF-8 byte order mark", "UTF-8 without");
        Refuses(folder.Write("utf16.ipynb", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(json)]), "UTF-16", "UTF-8 without");
        Refuses(folder.Write("utf16be.ipynb", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(json)]), "UTF-16", "UTF-8");
        int line = 1 + json[..json.IndexOf('é')].Count(c => c == '\n');
        Refuses(folder.Write("latin1.ipynb", Encoding.Latin1.GetBytes(json)), $"line {line} holds bytes that are no UTF-8 text", "UTF-8");
    }

    [Fact]
    public void Nesting_without_end_is_refused_and_not_followed() =>
        Assert.Throws<NotebookFormatException>(() => Notebook.Parse(new string('[', 100_000), "deep"));

    private static void Refuses(string path, string found, string expected)
    {
        var e = Assert.Throws<NotebookFormatException>(() => Notebook.Load(path));
        Assert.Equal(path, e.File);
        Assert.StartsWith(path + ": ", e.Message);
        Assert.Contains(found, e.Found);
        Assert.Contains("expected " + expected, e.Message);
    }
}
