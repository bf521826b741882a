namespace Course.Notebooks.Tests;

public class DirectiveTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    [Fact]
    public async Task ReferenceByRelativePathBringsTheLibraryAndItsNeighbours()
    {
        string folder = Directory.CreateDirectory(Path.Combine(shared.Folder, "bin")).FullName;
        string numbers = TestLibrary.Write(folder, "Numbers", "namespace Num { public class Number { public int N; public override string ToString() => \"number \" + N; } }");
        TestLibrary.Write(folder, "Figures", "namespace Fig { public class Figure : Num.Number { public string ToHtml() => \"<b>\" + N + \"</b>\"; } }", numbers);
        var result = await shared.RunAsync("#r \"bin/Figures.dll\"\nusing Fig;\nusing Num;\nNumber shape = new Figure { N = 5 };\nshape");
        Assert.Equal("<b>5</b>", result.Single("execute_result").Data("text/html"));
        Assert.Equal("number 5", result.Value());
        Assert.Equal("5", (await shared.RunAsync("#r \"bin/Figures.dll\"\nshape.N")).Value());
    }

    [Fact]
    public async Task TheNotebooksCopyOfALibraryIsUsedAlthoughTheKernelHasOneOfItsOwn()
    {
        string folder = Directory.CreateDirectory(Path.Combine(shared.Folder, "own")).FullName;
        string core = TestLibrary.Write(folder, "Course", "namespace Course { public class OwnCopy { public int N = 6; } }");
        TestLibrary.Write(folder, "Course.Charts", "namespace Course.Charts { public class Drawn { public Course.OwnCopy Copy = new(); public string ToHtml() => \"<b>\" + Copy.N + \"</b>\"; } }", core);
        await using var kernel = await SharedKernel.StartAsync(new KernelOptions { WorkingDirectory = shared.Folder });
        var shown = await kernel.ExecuteAsync("#r \"own/Course.Charts.dll\"\nusing Course; using Course.Charts;\nnew Drawn()", SharedKernel.Patience);
        Assert.True(shown.Succeeded, shown.Message);
        Assert.Equal("<b>6</b>", shown.Single("execute_result").Data("text/html"));

        var places = await kernel.ExecuteAsync("string.Join(\" \", AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name is \"Course\" or \"Course.Charts\").Select(a => a.Location).Order())", SharedKernel.Patience);
        Assert.Equal($"{folder}/Course.Charts.dll {folder}/Course.dll", places.Value());
    }

    [Fact]
    public async Task AMissingLibraryIsReportedWithTheCommandThatBuildsIt()
    {
        var result = await shared.FailAsync("#r \"../none/Course.Charts.dll\"\n1");
        string path = Path.GetFullPath("../none/Course.Charts.dll", shared.Folder);
        Assert.Equal($"DirectiveError: #r \"../none/Course.Charts.dll\": there is no file {path}. The course library is built by: dotnet build -c Release Course.sln", result.Message);
    }

    [Fact]
    public async Task AFileThatIsNoLibraryIsReported()
    {
        await File.WriteAllTextAsync(Path.Combine(shared.Folder, "text.dll"), "not a library");
        var result = await shared.FailAsync("#r \"text.dll\"");
        Assert.Equal($"DirectiveError: #r \"text.dll\": {shared.Folder}/text.dll is no .NET library.", result.Message);
    }

    [Fact]
    public async Task AnOptionalLibraryBuiltWithoutItsSwitchIsReported()
    {
        string path = TestLibrary.Write(shared.Folder, "Optional", "");
        var result = await shared.FailAsync("#r \"Optional.dll\"\n1");
        Assert.Equal($"DirectiveError: #r \"Optional.dll\": {path} has nothing in it. An optional library of the course is empty where it was built without its switch: README.md, 'Optional packages'.", result.Message);
    }

    [Fact]
    public async Task ReferencesToTheFrameworkByNameAreUnderstood() =>
        Assert.Equal("<a />", (await shared.RunAsync("#r \"System.Xml.Linq\"\nnew System.Xml.Linq.XElement(\"a\").ToString()")).Value());

    [Fact]
    public async Task PackagesAreRestored()
    {
        var result = await shared.RunAsync("#r \"nuget: MathNet.Numerics, 5.0.0\"\nMathNet.Numerics.SpecialFunctions.Gamma(5)");
        Assert.Equal(24, double.Parse(result.Value()!), 1e-12);
    }

    [Fact]
    public async Task APackageThatCannotBeRestoredIsReported()
    {
        Directory.CreateDirectory(Path.Combine(shared.Folder, "empty"));
        await using var kernel = await SharedKernel.StartAsync();
        var result = await kernel.ExecuteAsync($"#i \"nuget:{shared.Folder}/empty\"\n#r \"nuget:Not.There, 1.2.3\"", SharedKernel.Patience);
        Assert.Equal(CellStatus.Error, result.Status);
        Assert.StartsWith("DirectiveError: #r \"nuget:Not.There, 1.2.3\": the package could not be restored: error NU1101", result.Message);
        Assert.Contains("expected \"nuget:Name, Version\"", (await kernel.ExecuteAsync("#r \"nuget:\"", SharedKernel.Patience)).Message);
    }

    [Fact]
    public async Task LoadRunsAScriptWithItsOwnRelativePaths()
    {
        Directory.CreateDirectory(Path.Combine(shared.Folder, "sub"));
        await File.WriteAllTextAsync(Path.Combine(shared.Folder, "sub/inner.csx"), "int Inner() => 20;");
        await File.WriteAllTextAsync(Path.Combine(shared.Folder, "sub/setup.csx"), "#load \"inner.csx\"\nint Outer() => 2 * Inner();\nint Fails() =>\n    throw new Exception(\"inside\");");
        Assert.Equal("42", (await shared.RunAsync("#load \"sub/setup.csx\"\nOuter() + 2")).Value());
        Assert.Equal("   at setup.csx, line 4: Fails()", (await shared.FailAsync("Fails()")).Traceback()[1]);
        Assert.Contains("there is no file", (await shared.FailAsync("#load \"sub/none.csx\"")).Message);
    }

    [Fact]
    public async Task AScriptThatLoadsItselfIsReported()
    {
        await File.WriteAllTextAsync(Path.Combine(shared.Folder, "self.csx"), "#load \"self.csx\"");
        Assert.Equal("DirectiveError: #load \"self.csx\": the file loads itself.", (await shared.FailAsync("#load \"self.csx\"")).Message);
    }

    [Fact]
    public async Task ImportRunsTheCodeCellsOfANotebook()
    {
        await File.WriteAllTextAsync(Path.Combine(shared.Folder, "other.ipynb"), """
            {"cells":[{"cell_type":"markdown","source":["# not code"]},{"cell_type":"code","source":["var imported =\n"," 11;"]},{"cell_type":"code","source":"imported++;"}]}
            """);
        Assert.Equal("12", (await shared.RunAsync("#!import other.ipynb\nimported")).Value());
    }

    [Fact]
    public async Task TimeTellsHowLongTheCellRan()
    {
        var result = await shared.RunAsync("#!time\nawait Task.Delay(30); 7");
        Assert.Equal("7", result.Value());
        Assert.Matches(@"^Wall time: \d+\.\d ms$", result.Single("display_data").Data("text/plain"));
    }

    [Fact]
    public async Task OtherLanguagesOfACellAreShownInOrder()
    {
        var result = await shared.RunAsync("var first = 1;\n#!markdown\n# Title\n#r \"no directive here\"\n#!html\n<b>x</b>\n#!csharp\nfirst + 1");
        Assert.Equal("# Title\n#r \"no directive here\"", result.Outputs[0].Data("text/markdown"));
        Assert.Equal("<b>x</b>", result.Outputs[1].Data("text/html"));
        Assert.Equal("2", result.Value());
    }

    [Fact]
    public async Task AnUnknownMagicIsReportedWithTheKnownOnes() =>
        Assert.Equal("DirectiveError: #!python is not known here; known are #!csharp, #!markdown, #!html, #!time and #!import.", (await shared.FailAsync("#!python\nprint(1)")).Message);

    [Fact]
    public async Task LinesInsideStringsAndCommentsAreNoDirectives()
    {
        var result = await shared.RunAsync("var text = @\"\n#r \"\"none.dll\"\"\n\";\n/*\n#r \"none.dll\"\n*/\nvar raw = \"\"\"\n#r \"none.dll\"\n\"\"\";\nraw");
        Assert.Equal("#r \"none.dll\"", result.Value());
    }
}
