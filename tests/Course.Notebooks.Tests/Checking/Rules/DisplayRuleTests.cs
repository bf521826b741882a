namespace Course.Notebooks.Tests;

public class DisplayRuleTests
{
    [Theory]
    [InlineData("x.Display();\nx")]
    [InlineData("chart.HTML(3); // display(x)")]
    [InlineData("var s = \"display(x)\";")]
    public void The_last_expression_and_the_method_are_kept(string source) => Keeps.Rule<DisplayRule>(Keeps.Code(source));

    [Theory]
    [InlineData("display(x);", "`display(…)`")]
    [InlineData("HTML(\"<b>\")", "`HTML(…)`")]
    [InlineData("foreach (var a in b) { display(a); }", "`display(…)`")]
    public void Functions_of_one_engine_are_found(string source, string name) => Keeps.Breaks<DisplayRule>(Keeps.Code(source), 1, name);
}
