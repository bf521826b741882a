namespace Course.Notebooks.Tests;

public class DocumentMetadataRuleTests
{
    [Fact]
    public void What_Polyglot_writes_is_kept() => Keeps.Rule<DocumentMetadataRule>(Keeps.Code("1"));

    [Fact]
    public void Another_kernel_is_found_and_fixed()
    {
        var notebook = Keeps.Code("1");
        notebook.Metadata["kernelspec"]!["name"] = "python3";
        Keeps.Breaks<DocumentMetadataRule>(notebook, null, "kernelspec");
        Keeps.AfterFix<DocumentMetadataRule>(notebook);
    }

    [Fact]
    public void More_than_Polyglot_writes_is_found_and_fixed()
    {
        var notebook = Keeps.Code("1");
        notebook.Metadata["widgets"] = 1;
        Keeps.Breaks<DocumentMetadataRule>(notebook, null, "widgets");
        Keeps.AfterFix<DocumentMetadataRule>(notebook);
    }

    [Fact]
    public void No_metadata_at_all_is_found_and_fixed()
    {
        var notebook = Keeps.Code("1");
        notebook.Json.Remove("metadata");
        Keeps.Breaks<DocumentMetadataRule>(notebook, null, "kernelspec, language_info, polyglot_notebook");
        Keeps.AfterFix<DocumentMetadataRule>(notebook);
    }
}
