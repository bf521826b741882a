namespace Course.Assignments.Tests;

public sealed class CodeNamesTests
{
    [Fact]
    public void What_later_cells_see_is_defined() => Assert.Equal(
        ["Box", "F", "a", "b", "x"],
        new CodeNames("static int F(int p) { int local = p; return local; }\nvar x = 1; int a = 2, b = 3;\nclass Box { int inside; }").Defined.Order(StringComparer.Ordinal));

    [Fact]
    public void Also_where_it_does_not_compile() => Assert.Contains("Slope", new CodeNames("static double Slope(double w) => 2 * w").Defined);

    [Fact]
    public void Own_parameters_and_variables_are_not_used_from_elsewhere()
    {
        var used = new CodeNames("double F(double w) { var loss = G(w); foreach (var step in Steps) loss += step.Size; return values.Select(v => v * loss).Sum(); }").Used;
        Assert.Equal(["G", "Steps", "values"], used.Where(name => name is not "var").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("#r \"x.dll\"\n1", true)]
    [InlineData("#load \"x.csx\"\n1", true)]
    [InlineData("// #r no\n1", false)]
    public void Loading_is_seen(string code, bool loads) => Assert.Equal(loads, new CodeNames(code).Loads);
}
