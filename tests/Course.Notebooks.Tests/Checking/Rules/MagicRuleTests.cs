namespace Course.Notebooks.Tests;

public class MagicRuleTests
{
    [Fact]
    public void Code_that_only_speaks_of_magics_is_kept() =>
        Keeps.Rule<MagicRule>(Keeps.Code(Keeps.Library, "// #!time\nvar s = @\"\n#!html\";\n#region r\n#endregion"));

    [Theory]
    [InlineData("#!time\n1", "#!time")]
    [InlineData("var a = 1;\n#!html\n", "#!html")]
    [InlineData("#i \"nuget:x\"\n1", "#i \"nuget:x\"")]
    public void A_magic_is_found(string source, string magic) => Keeps.Breaks<MagicRule>(Keeps.Code(Keeps.Library, source), 2, $"take out `{magic}");
}
