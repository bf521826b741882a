namespace Course.Notebooks.Tests;

public class ErrorTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    [Fact]
    public async Task AllCompilerErrorsAreShownWithLineAndSource()
    {
        var result = await shared.FailAsync("var a = 1;\nvar b = missing;\nint c = \"text\";", CellStatus.CompilationError);
        Assert.Equal("CompilationError: Cell, line 2: error CS0103: The name 'missing' does not exist in the current context (and 1 more error)", result.Message);
        Assert.Equal(
            [
                "Cell, line 2: error CS0103: The name 'missing' does not exist in the current context",
                "    var b = missing;",
                "            ^^^^^^^",
                "Cell, line 3: error CS0029: Cannot implicitly convert type 'string' to 'int'",
                "    int c = \"text\";",
                "            ^^^^^^",
            ],
            result.Traceback());
    }

    [Fact]
    public async Task SyntaxErrorsAreShown()
    {
        var result = await shared.FailAsync("Console.WriteLine(\"never\");\nfor (int i = 0; i < 3; i++ { }", CellStatus.CompilationError);
        Assert.Contains("Cell, line 2: error CS1026: ) expected", result.Message);
        Assert.Empty(result.Stream("stdout"));
    }

    [Fact]
    public async Task LineNumbersCountFromTheCellsFirstLineDespiteDirectivesAndLoops()
    {
        var result = await shared.FailAsync("#!time\n\nwhile (true)\n{\n    foreach (var n in new[] { 1 })\n        throw new Exception(\"here\");\n}");
        Assert.Contains("   at Cell, line 6: top-level code", result.Traceback());
        var compile = await shared.FailAsync("#!csharp\nfor (;;)\n{\n    wrong();\n}", CellStatus.CompilationError);
        Assert.Contains("Cell, line 4", compile.Message);
    }

    [Fact]
    public async Task WarningsAreShownButAreNoError()
    {
        var result = await shared.RunAsync("int Unused()\n{\n    int never;\n    return 1;\n}\nUnused()");
        Assert.Equal("Cell, line 3: warning CS0168: The variable 'never' is declared but never used\n", result.Stream("stderr"));
        Assert.Equal("1", result.Value());
    }

    [Fact]
    public async Task NullableAnnotationsCauseNoWarnings() =>
        Assert.Empty((await shared.RunAsync("string? maybe = null; string sure = null;")).Outputs);

    [Fact]
    public async Task ExceptionsNameTheirTypeMessageAndTheCellsLines()
    {
        await shared.RunAsync("class Layer\n{\n    public int Forward(int n)\n    {\n        return 10 / n;\n    }\n}");
        var result = await shared.FailAsync("int Call(int n) =>\n    new Layer().Forward(n);\n\nCall(0)");
        var error = result.Single("error");
        Assert.Equal("System.DivideByZeroException", (string?)error["ename"]);
        Assert.Equal("Attempted to divide by zero.", (string?)error["evalue"]);
        var traceback = result.Traceback();
        Assert.Equal("System.DivideByZeroException: Attempted to divide by zero.", traceback[0]);
        Assert.Matches(@"^   at Cell \[\d+\], line 5: Layer\.Forward\(Int32\)$", traceback[1]);
        Assert.Equal(["   at Cell, line 2: Call(Int32)", "   at Cell, line 4: top-level code"], traceback[2..]);
    }

    [Fact]
    public async Task FramesOfTheCellComeBeforeThoseOfLibrariesAndNoneOfTheKernel()
    {
        var traceback = (await shared.FailAsync("var numbers = new List<int>();\nnumbers.Select(n => int.Parse(\"x\")).ToList();\nnumbers.Append(1).Select(n => int.Parse(\"x\")).ToList();")).Traceback();
        Assert.Equal("   at Cell, line 3: lambda(Int32)", traceback[1]);
        Assert.Equal("   at Cell, line 3: top-level code", traceback[2]);
        Assert.Contains(traceback, line => line.StartsWith("   through System.Int32.Parse("));
        Assert.DoesNotContain(traceback, line => line.Contains("Course.Notebooks") || line.Contains("Factory") || line.Contains("ControlledExecution"));
    }

    [Fact]
    public async Task InnerExceptionsAreKept()
    {
        var result = await shared.FailAsync("try { throw new ArgumentException(\"inner\"); }\ncatch (Exception e) { throw new InvalidOperationException(\"outer\", e); }");
        Assert.Equal("System.InvalidOperationException: outer", result.Message);
        Assert.Contains("caused by System.ArgumentException: inner", result.Traceback());
        Assert.Contains("   at Cell, line 1: top-level code", result.Traceback());
    }

    [Fact]
    public async Task ExceptionsAfterAnAwaitAreReportedLikeOthers()
    {
        var result = await shared.FailAsync("async Task Later()\n{\n    await Task.Delay(1);\n    throw new FormatException(\"late\");\n}\nawait Later();");
        Assert.Equal("System.FormatException: late", result.Message);
        Assert.Equal(["   at Cell, line 4: Later(…)", "   at Cell, line 6: top-level code"], result.Traceback()[1..]);
    }

    [Fact]
    public async Task MessagesWithSeveralLinesAreKept()
    {
        var result = await shared.FailAsync("throw new Exception(\"✗ E-04: first\\nsecond\");");
        Assert.Equal("✗ E-04: first\nsecond", (string?)result.Single("error")["evalue"]);
        Assert.Equal("System.Exception: ✗ E-04: first", result.Message);
        Assert.Equal(["System.Exception: ✗ E-04: first", "second"], result.Traceback()[..2]);
    }

    [Fact]
    public async Task AnExceptionWhoseMessageThrowsIsStillReported()
    {
        var result = await shared.FailAsync("class Evil : Exception { public override string Message => throw new Exception(); } throw new Evil();");
        Assert.Contains("its message cannot be read", result.Message);
    }

    [Fact]
    public async Task OutputBeforeTheErrorIsKept()
    {
        var result = await shared.FailAsync("Console.WriteLine(\"so far\"); display(1); throw new Exception(\"stop\");");
        Assert.Equal(["stream", "display_data", "error"], result.Outputs.Select(output => (string?)output["output_type"]));
    }
}
