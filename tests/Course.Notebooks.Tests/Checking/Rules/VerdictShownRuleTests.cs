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
    public void A_shown_verdict_is_kept(string source) => Keeps.Rule<VerdictShownRule>(Keeps.Code(source));

    [Theory]
    [InlineData("Verify.Equal(\"E-04\", 1, 1);")]
    [InlineData("Verify.Equal(\"E-04\", 1, 1);\nb")]
    [InlineData("var v = Verify.Equal(\"E-04\", 1, 1);")]
    [InlineData("var v = Verify.Equal(\"E-04\", 1, 1);\nother")]
    [InlineData("foreach (var x in xs) Verify.Equal(\"E-04\", x, 1);")]
    public void A_verdict_nobody_sees_is_found(string source) =>
        Keeps.Breaks<VerdictShownRule>(Keeps.Code(source), 1, "show the verdict of `Verify.Equal(…)`");
}
