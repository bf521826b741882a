using System.Globalization;

namespace Course.Notebooks.Tests;

public class MathProtectorTests
{
    [Theory]
    [InlineData("the rate $\\eta$ is", "\\eta", false)]
    [InlineData("$x_1 * y_2 * z_3$", "x_1 * y_2 * z_3", false)]
    [InlineData("if $a<b$ and so", "a<b", false)]
    [InlineData("$$E=mc^2$$ in a sentence", "E=mc^2", true)]
    [InlineData("$$\n\\begin{aligned}\na &= b \\\\\n- c &= d\n\\end{aligned}\n$$", "\\begin{aligned}\na &= b \\\\\n- c &= d\n\\end{aligned}", true)]
    [InlineData("\\begin{align*}\na &= b\n\\end{align*}", "\\begin{align*}\na &= b\n\\end{align*}", true)]
    [InlineData("$\\text{costs \\$5}$", "\\text{costs \\$5}", false)]
    [InlineData("$\\text{where $x$ is}$", "\\text{where $x$ is}", false)]
    [InlineData("it costs $5 and $x$ is", "x", false)]
    public void A_formula_is_taken_whole(string markdown, string tex, bool display)
    {
        var (text, spans) = MathProtector.Extract(markdown);

        MathSpan span = Assert.Single(spans);
        Assert.Equal(tex, span.Tex);
        Assert.Equal(display, span.Display);
        Assert.DoesNotContain(tex, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from $5 to $10")]
    [InlineData("between $20,000 and $30,000 a year")]
    [InlineData("5 $ and 6 $")]
    [InlineData(@"escaped \$x\$ stays")]
    [InlineData("code `$x$` stays")]
    [InlineData("code ``a ` $x$`` stays")]
    [InlineData("```\n$x$\n```")]
    [InlineData("```csharp\nvar s = $\"{x}$\";\n```\nafter")]
    [InlineData("> ```\n> $x$\n> ```")]
    [InlineData("- ~~~\n  $x$\n  ~~~")]
    [InlineData("```\nunclosed $x$")]
    [InlineData("an $open formula\n\nand another$ paragraph")]
    [InlineData("$$ unclosed")]
    [InlineData("$$$$")]
    [InlineData("a lone $")]
    public void What_is_no_formula_is_left_alone(string markdown)
    {
        var (text, spans) = MathProtector.Extract(markdown);

        Assert.Empty(spans);
        Assert.Equal(markdown, text);
    }

    [Fact]
    public void A_formula_over_several_lines_of_a_quotation_loses_the_quotation_marks()
    {
        var (_, spans) = MathProtector.Extract("> so that\n> $$\n> a\n> = b\n> $$\n> holds");

        Assert.Equal("a\n= b", Assert.Single(spans).Tex);
    }

    [Fact]
    public void A_greater_sign_outside_a_quotation_stays_in_its_formula()
    {
        var (_, spans) = MathProtector.Extract("$$\na\n> b\n$$");

        Assert.Equal("a\n> b", Assert.Single(spans).Tex);
    }

    [Fact]
    public void Formulas_are_numbered_in_order()
    {
        var (text, spans) = MathProtector.Extract("$a$ then $$b$$ then $c$");

        Assert.Equal(["a", "b", "c"], spans.Select(span => span.Tex));
        for (int i = 0; i < 3; i++)
            Assert.Contains($"{MathProtector.Open}{i.ToString(CultureInfo.InvariantCulture)}{MathProtector.Close}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_that_a_text_brings_along_cannot_pose_as_formulas()
    {
        var (text, spans) = MathProtector.Extract("evil \uE0007\uE001 text");

        Assert.Empty(spans);
        Assert.DoesNotContain('\uE000', text);
    }
}
