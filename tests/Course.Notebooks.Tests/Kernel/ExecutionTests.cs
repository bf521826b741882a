namespace Course.Notebooks.Tests;

public class ExecutionTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    [Fact]
    public async Task LastExpressionIsTheResult()
    {
        var result = await shared.RunAsync("1 + 1");
        Assert.Equal("2", result.Value());
        Assert.NotNull((int?)result.Single("execute_result")["execution_count"]);
        Assert.Null(result.Message);
    }

    [Fact]
    public async Task VariablesFunctionsAndTypesCarryOn()
    {
        await shared.RunAsync("var carried = 20; int Twice(int n) => 2 * n; record Pair(int A, int B);");
        Assert.Equal("42", (await shared.RunAsync("carried += 1; Twice(carried)")).Value());
        Assert.Equal("Pair { A = 1, B = 2 }", (await shared.RunAsync("new Pair(1, 2).ToString()")).Value());
    }

    [Fact]
    public async Task UsingsCarryOn()
    {
        await shared.RunAsync("using System.Globalization;");
        Assert.Equal("True", (await shared.RunAsync("CultureInfo.CurrentCulture == CultureInfo.InvariantCulture")).Value());
    }

    [Fact]
    public async Task OnlySixNamespacesAreImplicit()
    {
        await shared.RunAsync("""
            var list = new List<int> { 1 }; Hashtable table = new(); var text = new StringBuilder(); Task none = Task.CompletedTask;
            Math.Max(list.Sum(), 0)
            """);
        var result = await shared.FailAsync("Path.Combine(\"a\", \"b\")", CellStatus.CompilationError);
        Assert.Contains("'Path' does not exist", result.Message);
    }

    [Fact]
    public async Task NewestLanguageVersionIsUnderstood() =>
        Assert.Equal("3", (await shared.RunAsync("class Box { public int N { get; set => field = value + 1; } } var box = new Box(); box.N = 2; box.N")).Value());

    [Fact]
    public async Task AwaitWorksAtTopLevelAndStaysOnOneThread() =>
        Assert.Equal("True", (await shared.RunAsync("""
            var before = Environment.CurrentManagedThreadId;
            await Task.Delay(20);
            await Task.Yield();
            before == Environment.CurrentManagedThreadId
            """)).Value());

    [Fact]
    public async Task NoResultIsShownForAStatementOrNull()
    {
        Assert.Empty((await shared.RunAsync("var silent = 5;")).Outputs);
        Assert.Empty((await shared.RunAsync("(string)null")).Outputs);
        Assert.Empty((await shared.RunAsync("")).Outputs);
        Assert.Empty((await shared.RunAsync("// nothing but a comment")).Outputs);
    }

    [Fact]
    public async Task DefinitionsOfACellThatThrowsAreKept()
    {
        await shared.FailAsync("var reached = 1; throw new Exception(\"stop\");");
        Assert.Equal("1", (await shared.RunAsync("reached")).Value());
    }

    [Fact]
    public async Task ACellThatDoesNotCompileChangesNothing()
    {
        await shared.RunAsync("int Answer() => 42; var kept = 1;");
        var failed = await shared.FailAsync("int Answer() => wrong; kept = 2;", CellStatus.CompilationError);
        Assert.True(failed.CompilationFailed);
        Assert.Equal("42 1", (await shared.RunAsync("$\"{Answer()} {kept}\"")).Value());
    }

    [Fact]
    public async Task NumbersAreFormattedInvariantly() =>
        Assert.Equal("2.5", (await shared.RunAsync("(2.5).ToString()")).Value());
}
