namespace Course.Assignments.Tests;

public sealed class ProbeReaderTests
{
    private static IReadOnlyList<ProbeQuestion> Read(string tests) => ProbeReader.Read($"// BEGIN HIDDEN TESTS\n{tests}\n// END HIDDEN TESTS", "here");

    [Fact]
    public void Points_title_mode_and_expression_are_read()
    {
        var probes = Read("""
            // GIVEN var w = draw.Number(-3, 3);
            // PROBE 1 "a point": Slope(w)
            // PROBE 0.5 "refused" throws: Slope(double.NaN)
            // PROBE 2 "a name" exact: Name(w) == "a:b" ? "yes" : "no"
            // PROBE 1 "roughly" within 1e-3: Estimate(
            //     draw.Seed(),
            //     w)
            """);
        Assert.Equal([1m, 0.5m, 2m, 1m], probes.Select(probe => probe.Points));
        Assert.Equal([ProbeMode.Value, ProbeMode.Throws, ProbeMode.Exact, ProbeMode.Value], probes.Select(probe => probe.Mode));
        Assert.Equal([null, null, null, 1e-3], probes.Select(probe => probe.Relative));
        Assert.Equal(["a point", "refused", "a name", "roughly"], probes.Select(probe => probe.Title));
        Assert.Equal("Name(w) == \"a:b\" ? \"yes\" : \"no\"", probes[2].Expression);
        Assert.Equal("Estimate(\ndraw.Seed(),\nw)", probes[3].Expression);
        Assert.All(probes, probe => Assert.Equal(["var w = draw.Number(-3, 3);"], probe.Given));
    }

    [Theory]
    [InlineData("// PROBE \"no points\": Slope(1)", "cannot read")]
    [InlineData("// PROBE 1 no title: Slope(1)", "cannot read")]
    [InlineData("// PROBE 1 \"no colon\" Slope(1)", "cannot read")]
    [InlineData("// PROBE 1 \"broken\": Slope(1", "is not C#")]
    [InlineData("// PROBE 1 \"two\": Slope(1); Slope(2)", "is not C#")]
    [InlineData("// GIVEN var w = ;", "is not C#")]
    [InlineData("Assert(Slope(1) == 2);", "which is no comment")]
    [InlineData("// TEST 1: Slope(1)", "expected // GIVEN")]
    public void A_mistake_is_named_with_what_is_expected(string tests, string message) =>
        Assert.Contains(message, Assert.Throws<AssignmentException>(() => Read(tests)).Message);
}
