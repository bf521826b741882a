using System.Net;
using System.Text.RegularExpressions;

namespace Course.Notebooks.Tests;

public class CSharpHighlighterTests
{
    [Theory]
    [InlineData("var x = 1;", "var", "keyword")]
    [InlineData("var x = 1e-3;", "1e-3", "number")]
    [InlineData("Verify.Equal(1, 2)", "Verify", "type")]
    [InlineData("Verify.Equal(1, 2)", "Equal", "method")]
    [InlineData("X.MatMul(W)", "MatMul", "method")]
    [InlineData("new Quadratic(a: 2)", "Quadratic", "type")]
    [InlineData("Tensor<double> t = null;", "Tensor", "type")]
    [InlineData("Formula.Of<MatMul>()", "MatMul", "type")]
    [InlineData("Formula.Of<MatMul>()", "Of", "method")]
    [InlineData("x?.Run()", "Run", "method")]
    [InlineData("var s = \"a < b\";", "\"a < b\"", "string")]
    [InlineData("var s = $\"{x:0.0} done\";", " done", "string")]
    [InlineData("var s = \"\"\"raw\"\"\";", "\"\"\"raw\"\"\"", "string")]
    [InlineData("x = 1; // why", "// why", "comment")]
    [InlineData("#r \"../a.dll\"\nusing Course;", "#r \"../a.dll\"", "directive")]
    [InlineData("record Point(double X);", "record", "keyword")]
    [InlineData("record Point(double X);", "Point", "type")]
    [InlineData("double Square(double x) => x * x;", "Square", "method")]
    public void A_piece_of_code_has_its_class(string code, string piece, string name) =>
        Assert.Contains($"<span class=\"{name}\">{WebUtility.HtmlEncode(piece)}</span>", CSharpHighlighter.ToHtml(code), StringComparison.Ordinal);

    [Theory]
    [InlineData("X.MatMul(W)", "X")]
    [InlineData("using Course.Charts;", "Course")]
    [InlineData("eta => 1 - eta", "eta")]
    public void A_plain_name_keeps_the_colour_of_the_text(string code, string name) =>
        Assert.DoesNotContain($">{name}</span>", CSharpHighlighter.ToHtml(code), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("#r \"../x.dll\"\nusing Course;\n\nvar a = \"<b>&amp;\" + $\"{1 < 2}\";\n/* two\n lines */ a.Length")]
    [InlineData("this is not C# at all ((( {{{ \" ' \\ @ $$ ```")]
    [InlineData("#!time\nx\n#if NO\n hidden <i>\n#endif\n// end")]
    [InlineData("var raw = $$\"\"\"\n  {{x}} <b>\n  \"\"\";\n\tvar t = '<';")]
    public void Without_its_tags_the_html_is_the_source(string code)
    {
        string html = CSharpHighlighter.ToHtml(code);

        Assert.Equal(code, WebUtility.HtmlDecode(Regex.Replace(html, "</?span[^>]*>", "")));
        Assert.Equal(Regex.Count(html, "<span "), Regex.Count(html, "</span>"));
    }
}
