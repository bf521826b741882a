namespace Course.Notebooks.Tests;

public class VerdictShownRuleTests
{
    [Theory]
    [InlineData("var a = 1;\nVerify.Equal(\"E-04\", a, 1)")]
    [InlineData("Verify.Equal(\"E-04\", 1, 1).Display();\nvar b = 2;")]
    [InlineData("var v = Verify.Equal(\"E-04\", 1, 1);\nv")]
    [InlineData("var v = Verify.Equal(\"E-04\", 1, 1);\nv.Display();\nvar b = 2;")]
    [InlineData("foreach (var x in xs) Verify.Equal(\"E-04\", x, 1).Display();")]
    [InlineData("Verdict.All(Verify.Equal(\"E-04\", 1, 1), Verify.Law(\"E-05\", 1))")]
    [InlineData("xs.Select(x => Verify.Equal(\"E-04\", x, 1)).ToList()")]
    [InlineData("var a = Verify.Equal(\"E-04\", 1, 1);\nvar b = Verify.Law(\"E-05\", 1);\nvar both = a + b;\nboth")]
    [InlineData("Verdict Check(int n) => Verify.Equal(\"E-04\", n, 1);\nCheck(1) + Check(2)")]
    [InlineData("Verdict Check<F>(int n) => Verify.Equal(\"E-04\", n, 1);\nCheck<ReLU>(1)")]
    [InlineData("Verdict Check(int n) { var v = Verify.Equal(\"E-04\", n, 1); return v; }\nCheck(1).Display();\n2")]
    public void A_shown_verdict_is_kept(string source) => Keeps.Rule<VerdictShownRule>(Keeps.Code(source));

    [Theory]
    [InlineData("Verify.Equal(\"E-04\", 1, 1);")]
    [InlineData("Verify.Equal(\"E-04\", 1, 1);\nb")]
    [InlineData("var v = Verify.Equal(\"E-04\", 1, 1);")]
    [InlineData("var v = Verify.Equal(\"E-04\", 1, 1);\nother")]
    [InlineData("foreach (var x in xs) Verify.Equal(\"E-04\", x, 1);")]
    [InlineData("Verdict Check(int n) => Verify.Equal(\"E-04\", n, 1);\nCheck(1);")]
    [InlineData("void Check(int n) { Verify.Equal(\"E-04\", n, 1); }\nCheck(1)")]
    public void A_verdict_nobody_sees_is_found(string source) =>
        Keeps.Breaks<VerdictShownRule>(Keeps.Code(source), 1, "show the verdict of `Verify.Equal(…)`");

    [Fact]
    public void A_verdict_may_be_shown_by_a_later_cell()
    {
        Keeps.Rule<VerdictShownRule>(Keeps.Code("Verdict Check(int n) => Verify.Equal(\"E-04\", n, 1);", "Check(1)"));
        Keeps.Rule<VerdictShownRule>(Keeps.Code("var verdict = Verify.Equal(\"E-04\", 1, 1);", "verdict"));
        Keeps.Breaks<VerdictShownRule>(Keeps.Code("verdict", "var verdict = Verify.Equal(\"E-04\", 1, 1);"), 2, "show the verdict");
    }
}
