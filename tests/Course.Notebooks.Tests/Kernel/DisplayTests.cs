using System.Text.Json.Nodes;

namespace Course.Notebooks.Tests;

public class DisplayTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    [Fact]
    public async Task StringsArePlainText()
    {
        var result = (await shared.RunAsync("\"a < b\"")).Single("execute_result");
        Assert.Equal("""{"text/plain":"a \u003C b"}""", result["data"]!.ToJsonString());
    }

    [Fact]
    public async Task ObjectsAreHtmlAndPlainText()
    {
        var result = (await shared.RunAsync("new { Name = \"eta\", Rate = 0.5 }")).Single("execute_result");
        Assert.Contains("<td>", result.Data("text/html"));
        Assert.Contains("0.5", result.Data("text/html"));
        Assert.Contains("eta", result.Data("text/plain"));
    }

    [Theory]
    [InlineData("display(HTML(\"<b>x</b>\"));", "text/html", "<b>x</b>")]
    [InlineData("HTML(\"<b>x</b>\").Display();", "text/html", "<b>x</b>")]
    [InlineData("\"$x^2$\".DisplayAs(\"text/latex\");", "text/latex", "$x^2$")]
    [InlineData("(1.5).Display(\"text/plain\");", "text/plain", "1.5")]
    [InlineData("display(\"x\", \"text/plain\")", "text/plain", "x")]
    [InlineData("Javascript(\"run()\");", "text/html", "<script type=\"text/javascript\">run()</script>")]
    [InlineData("CSS(\"b { }\");", "text/html", "<style>b { }</style>")]
    public async Task DisplayFunctionsShowInTheirMimeType(string code, string mimeType, string expected)
    {
        var result = await shared.RunAsync(code);
        Assert.Equal(expected, Assert.Single(result.Outputs).Data(mimeType));
        Assert.Equal("display_data", (string?)result.Outputs[0]["output_type"]);
    }

    [Fact]
    public async Task DisplayTableHasARowForEachElement()
    {
        var html = (await shared.RunAsync("new[] { new { K = 1, W = 0.5 }, new { K = 2, W = 0.25 } }.DisplayTable();")).Single("display_data").Data("text/html");
        Assert.Equal("<table><thead><tr><th>K</th><th>W</th></tr></thead><tbody><tr><td>1</td><td>0.5</td></tr><tr><td>2</td><td>0.25</td></tr></tbody></table>", html);
    }

    [Fact]
    public async Task UpdateReplacesTheEarlierOutput()
    {
        var seen = new List<JsonObject>();
        var first = await shared.Kernel.ExecuteAsync("var shown = display(\"one\"); Console.WriteLine(\"between\"); shown.Update(\"two\");", SharedKernel.Patience, seen.Add);
        Assert.Equal("two", first.Single("display_data").Data("text/plain"));
        Assert.Equal(["display_data", "stream", "update_display_data"], seen.Select(output => (string?)output["output_type"]));
        Assert.Equal((string?)seen[0]["transient"]!["display_id"], (string?)seen[2]["transient"]!["display_id"]);

        var second = await shared.RunAsync("shown.Update(\"three\");");
        Assert.Empty(second.Outputs);
        Assert.Equal("three", first.Single("display_data").Data("text/plain"));
    }

    [Fact]
    public async Task TextAndDisplaysComeInOrderAndTextOfOneStreamIsMerged()
    {
        var result = await shared.RunAsync("""
            Console.Write("a"); Console.WriteLine("b"); display("d"); Console.Write("c"); Console.Error.Write("e"); Console.Write("f");
            """);
        Assert.Equal(["stdout:ab\n", "display", "stdout:c", "stderr:e", "stdout:f"], result.Outputs.Select(output =>
            output["name"] is { } name ? $"{name}:{output["text"]}" : "display"));
    }

    [Fact]
    public async Task TextIsSeenWhileTheCellStillRuns()
    {
        var texts = new List<string>();
        await shared.Kernel.ExecuteAsync("Console.Write(\"early\"); await Task.Delay(500); Console.Write(\"late\");", SharedKernel.Patience, output => texts.Add((string)output["text"]!));
        Assert.Equal(["early", "late"], texts);
    }

    [Fact]
    public async Task TypesShowThemselvesThroughAnAttributeFoundByName()
    {
        await shared.RunAsync("""
            [AttributeUsage(AttributeTargets.Class)]
            class TypeFormatterSourceAttribute(Type source) : Attribute { public Type FormatterSourceType => source; public string[] PreferredMimeTypes { get; set; } }
            class PointSource { public IEnumerable<object> CreateTypeFormatters() => [new PointHtml(), new PointJson(), new PointLatex()]; }
            class PointHtml { public string MimeType => "text/html"; public Type Type => typeof(Point); public bool Format(object p, System.IO.TextWriter w) { w.Write("<i>point</i>"); return true; } }
            class PointJson { public string MimeType => "application/vnd.point+json"; public Type Type => typeof(Point); public bool Format(object p, System.IO.TextWriter w) { w.Write("{\"x\":1}"); return true; } }
            class PointLatex { public string MimeType => "text/latex"; public Type Type => typeof(Point); public bool Format(object p, System.IO.TextWriter w) { w.Write("$p$"); return true; } }
            [TypeFormatterSource(typeof(PointSource))] class Point { }
            class Special : Point { public override string ToString() => "special"; }
            [TypeFormatterSource(typeof(PointSource), PreferredMimeTypes = ["text/latex"])] class Chosen : Point { public override string ToString() => "chosen"; }
            """);
        Assert.Equal("""{"text/html":"\u003Ci\u003Epoint\u003C/i\u003E","application/vnd.point\u002Bjson":{"x":1},"text/latex":"$p$","text/plain":"special"}""", Bundle(await shared.RunAsync("new Special()")));
        Assert.Equal("""{"text/latex":"$p$","text/plain":"chosen"}""", Bundle(await shared.RunAsync("new Chosen()")));
    }

    [Fact]
    public async Task TypesShowThemselvesThroughToHtml()
    {
        var result = await shared.RunAsync("class Boxed { public string ToHtml() => \"<b>box</b>\"; public override string ToString() => \"box\"; } new Boxed()");
        Assert.Equal("""{"text/html":"\u003Cb\u003Ebox\u003C/b\u003E","text/plain":"box"}""", Bundle(result));
    }

    [Fact]
    public async Task AFormatterThatThrowsFailsTheCellWithItsOwnException()
    {
        var result = await shared.FailAsync("class Bad { public string ToHtml() => throw new InvalidOperationException(\"no picture\"); } new Bad()");
        Assert.Equal("System.InvalidOperationException: no picture", result.Message);
    }

    [Fact]
    public async Task DeepJsonAndBrokenTextDoNotDisturbTheChannel()
    {
        var deep = await shared.RunAsync("(new string('[', 500) + new string(']', 500)).DisplayAs(\"application/json\");");
        Assert.Equal(new string('[', 500) + new string(']', 500), Assert.Single(deep.Outputs)["data"]!["application/json"]!.ToJsonString(new() { MaxDepth = 1000 }));
        var broken = await shared.RunAsync("Console.Write(\"half \\ud83d of a pair\\0\"); \"\\ud83d\"");
        Assert.Equal("half \ufffd of a pair\0", broken.Stream("stdout"));
        Assert.Equal("\ufffd", broken.Value());
        Assert.Equal("😀 学习率", (await shared.RunAsync("\"😀 学习率\"")).Value());
    }

    [Fact]
    public async Task ExceptionsAsValuesArePlainText() =>
        Assert.Equal("""{"text/plain":"System.Exception: only a value"}""", Bundle(await shared.RunAsync("new Exception(\"only a value\")")));

    private static string Bundle(CellResult result) => result.Single("execute_result")["data"]!.ToJsonString();
}
