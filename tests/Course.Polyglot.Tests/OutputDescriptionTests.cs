using System.Text.Json.Nodes;
using Course.Notebooks;

namespace Course.Polyglot.Tests;

public class OutputDescriptionTests
{
    [Theory]
    [InlineData("""{"output_type":"stream","name":"stdout","text":"a"}""", "text on stdout")]
    [InlineData("""{"output_type":"execute_result","data":{"text/latex":"x","text/plain":"x"}}""", "result: formula")]
    [InlineData("""{"output_type":"display_data","data":{"text/html":"<table></table>"}}""", "display: table")]
    [InlineData("""{"output_type":"display_data","data":{"text/html":"<p></p>"}}""", "display: html")]
    [InlineData("""{"output_type":"execute_result","data":{"text/plain":"3"}}""", "result: text/plain")]
    [InlineData("""{"output_type":"error","ename":"System.FormatException","evalue":"no","traceback":[]}""", "error System.FormatException")]
    [InlineData("""{"output_type":"error","ename":"CompilationError","evalue":"","traceback":["(1,1): error CS0103: x","error CS0029: y","error CS0103: z"]}""", "error CS0029, CS0103")]
    public void AnOutputIsNamedByWhatAReaderSees(string json, string expected) => Assert.Equal(expected, Describe(json));

    [Fact]
    public void AVerdictThatFailsOrLosesAClaimIsAnotherOutput()
    {
        const string passes = """{"output_type":"execute_result","data":{"text/html":"","application/vnd.course.verdict+json":{"rows":[{"id":"E-01","passed":true,"checks":[{},{}]}]}}}""";
        Assert.Equal("result: verdict on E-01 ✓2", Describe(passes));
        Assert.Equal("result: verdict on E-01 ✗2", Describe(passes.Replace("true", "false", StringComparison.Ordinal)));
        Assert.Equal("result: verdict on E-02 ✓2", Describe(passes.Replace("E-01", "E-02", StringComparison.Ordinal)));
        Assert.Equal("result: table", Describe("""{"output_type":"execute_result","data":{"text/html":"<table>"}}"""));
    }

    [Fact]
    public void AChartIsKnownByItsTracesAndNeedsItsPicture()
    {
        const string chart = """{"output_type":"execute_result","data":{"text/html":"<figure>","application/vnd.plotly.v1+json":{"data":[{"type":"scatter"},{"type":"bar"},{"type":"scatter"}]}}}""";
        Assert.Equal("result: chart of 2 scatter, 1 bar", Describe(chart));
        Assert.Equal("result: chart of 2 scatter, 1 bar, without text/html", Describe(chart.Replace("text/html", "text/plain", StringComparison.Ordinal)));
        Assert.Equal("result: figure", Describe("""{"output_type":"execute_result","data":{"text/html":"<figure>"}}"""));
    }

    private static string Describe(string json) => OutputDescription.Of(new CellOutput(JsonNode.Parse(json)!.AsObject()));
}
