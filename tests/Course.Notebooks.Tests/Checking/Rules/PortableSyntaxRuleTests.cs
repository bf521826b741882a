namespace Course.Notebooks.Tests;

public class PortableSyntaxRuleTests
{
    [Fact]
    public void Types_and_extension_methods_are_kept() =>
        Keeps.Rule<PortableSyntaxRule>(Keeps.Code("record Point(double X);\nstatic double Twice(this double x) => 2 * x;\n// namespace A"));

    [Theory]
    [InlineData("namespace A { class B {} }", "`namespace A`")]
    [InlineData("namespace A;", "`namespace A`")]
    [InlineData("static class E { extension(int x) { public int Twice() => 2 * x; } }", "extension block")]
    [InlineData("file class A {}", "take `file` off")]
    public void What_no_script_can_hold_is_found(string source, string message) => Keeps.Breaks<PortableSyntaxRule>(Keeps.Code(source), 1, message);
}
