using System.Text.Json.Nodes;

namespace Course.Notebooks.Tests;

public class AssistanceTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    [Fact]
    public async Task MembersOfAVariableAreCompletedWithKindAndType()
    {
        await shared.RunAsync("var words = new List<string>();");
        var reply = await shared.Kernel.CompleteAsync("words.Ad", 8);
        Assert.Equal((6, 8), ((int)reply["start"]!, (int)reply["end"]!));
        var add = Match(reply, "Add");
        Assert.Equal("method", (string?)add["kind"]);
        Assert.Equal("(string item) → void", (string?)add["type"]);
        Assert.Equal("int", (string?)Match(await shared.Kernel.CompleteAsync("words.", 6), "Count")["type"]);
        Assert.Contains("Select", Texts(await shared.Kernel.CompleteAsync("words.Sel", 9)));
        Assert.Contains("Count", Texts(await shared.Kernel.CompleteAsync("words?.Co", 9)));
        Assert.Contains("Length", Texts(await shared.Kernel.CompleteAsync("words[0].\n", 9)));
    }

    [Fact]
    public async Task StaticMembersAndNamespacesAreCompleted()
    {
        var math = Texts(await shared.Kernel.CompleteAsync("var y = Math.", 13));
        Assert.Contains("Sqrt", math);
        Assert.DoesNotContain("GetHashCode", math);
        Assert.Contains("Linq", Texts(await shared.Kernel.CompleteAsync("using System.L", 14)));
        Assert.Equal("constant", (string?)Match(await shared.Kernel.CompleteAsync("Math.P", 6), "PI")["kind"]);
    }

    [Fact]
    public async Task NamesInScopeTypesAndKeywordsAreCompleted()
    {
        await shared.RunAsync("double learningRate = 0.1; double Learn(double rate) => rate; class Learner { }");
        var reply = await shared.Kernel.CompleteAsync("lear", 4);
        Assert.Equal(["variable", "method", "class"], new[] { "learningRate", "Learn", "Learner" }.Select(name => (string?)Match(reply, name)["kind"]));
        Assert.Equal("double", (string?)Match(reply, "learningRate")["type"]);
        Assert.Equal("keyword", (string?)Match(await shared.Kernel.CompleteAsync("whi", 3), "while")["kind"]);
        Assert.Contains("inner", Texts(await shared.Kernel.CompleteAsync("void F(int inner) { var x = inn", 31)));
        Assert.Contains("display", Texts(await shared.Kernel.CompleteAsync("disp", 4)));
    }

    [Fact]
    public async Task InspectionGivesSignatureAndDocumentation()
    {
        string folder = Directory.CreateDirectory(Path.Combine(shared.Folder, "documented")).FullName;
        TestLibrary.Write(folder, "Documented", """
            public static class Steps
            {
                /// <summary>Walks <paramref name="count"/> steps
                /// down.</summary><param name="count">How many.</param><returns>Where it ends.</returns>
                public static double Walk(int count) => count;
            }
            """);
        await shared.RunAsync("#r \"documented/Documented.dll\"\nvar steps = 3;");
        var reply = await shared.Kernel.InspectAsync("Steps.Walk(steps)", 8);
        Assert.True((bool)reply["found"]!);
        Assert.Equal("double Steps.Walk(int count)", (string?)reply["signature"]);
        Assert.Equal("Walks count steps down.\ncount: How many.\nReturns: Where it ends.", (string?)reply["documentation"]);
        Assert.Equal("double Steps.Walk(int count)", (string?)(await shared.Kernel.InspectAsync("Steps.Walk(", 11))["signature"]);
        Assert.Equal("int steps", (string?)(await shared.Kernel.InspectAsync("Steps.Walk(steps)", 16))["signature"]);
        Assert.False((bool)(await shared.Kernel.InspectAsync("1 + 1", 2))["found"]!);
    }

    [Fact]
    public async Task InspectionKnowsTheFramework()
    {
        var reply = await shared.Kernel.InspectAsync("Math.Sqrt(2)", 7);
        Assert.Equal("double Math.Sqrt(double d)", (string?)reply["signature"]);
    }

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("for (int i = 0; i < 3; i++)\n{", "incomplete")]
    [InlineData("var x = ", "incomplete")]
    [InlineData("int int int;", "invalid")]
    [InlineData("#!markdown\n# text", "complete")]
    public async Task CompletenessIsTold(string code, string status) =>
        Assert.Equal(status, (string?)(await shared.Kernel.IsCompleteAsync(code))["status"]);

    [Fact]
    public async Task QuestionsAreAnsweredWhileACellRuns()
    {
        var running = shared.Kernel.ExecuteAsync("await Task.Delay(-1);", SharedKernel.Patience);
        Assert.Contains("Sqrt", Texts(await shared.Kernel.CompleteAsync("Math.Sq", 7)));
        await shared.Kernel.InterruptAsync();
        Assert.Equal(CellStatus.Interrupted, (await running).Status);
    }

    private static string[] Texts(JsonObject reply) => [.. reply["matches"]!.AsArray().Select(match => (string)match!["text"]!)];

    private static JsonObject Match(JsonObject reply, string text) =>
        Assert.Single(reply["matches"]!.AsArray(), match => (string)match!["text"]! == text)!.AsObject();
}
