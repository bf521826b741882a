using Course.Notebooks;

namespace Course.Polyglot.Tests;

/// <summary>What the notebooks of the course rely on, cell by cell, and what a student may write into them.</summary>
[Collection("processes")]
public sealed class CellTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cells-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task OrdinaryValuesAreShownAlike() => await AssertAlikeAsync(
        "\"a string\"",
        "42",
        "Math.PI",
        "true",
        "'c'",
        "new[] { 1, 2, 3 }",
        "new Dictionary<string, int> { [\"one\"] = 1 }",
        "new { Name = \"a\", Value = 1 }",
        "new[] { new { Name = \"a\", Value = 1 } }",
        "record Point(int X, int Y);\nnew Point(1, 2)",
        "(1, \"two\")",
        "DateTime.UnixEpoch",
        "typeof(string)",
        "enum Colour { Red }\nColour.Red",
        "from i in Enumerable.Range(0, 3) select i * i",
        "new List<string>()",
        "int nothing = 1;",
        "await Task.FromResult(3)");

    [Fact]
    public async Task DisplaysResultsAndTextComeInTheOrderOfTheCell() => await AssertAlikeAsync(
        "Console.WriteLine(\"one\");\nConsole.WriteLine(\"two\");\n\"three\".Display();\nConsole.Write(\"four\");\n5",
        "Console.Error.WriteLine(\"to the side\");",
        "using Microsoft.DotNet.Interactive.Formatting;\n\"<b>bold</b>\".DisplayAs(\"text/html\");");

    [Fact]
    public async Task ALibraryIsFoundByItsPathFromTheFolderOfTheNotebook()
    {
        string library = Path.GetRelativePath(_folder, typeof(Tensor).Assembly.Location).Replace('\\', '/');
        await AssertAlikeAsync(
            $"// a comment before\n#r \"{library}\"\nusing Course;",
            "Tensor.Of(1.0, 2, 3)",
            "GradientDescent.Formula",
            "Verify.Equal(\"E-01\", \"one\", 1.0, 1.0)");
    }

    [Theory]
    [InlineData("undefined + 1")]
    [InlineData("int x = \"text\";\nstring y = 1;")]
    [InlineData("throw new InvalidOperationException(\"no\");")]
    [InlineData("await Task.Yield();\nint.Parse(\"x\")")]
    [InlineData("Console.WriteLine(\"before\");\nnew int[1][2]")]
    [InlineData("Task.Run(() => throw new TimeoutException()).Wait();")]
    public async Task ACellFailsForTheSameReason(string cell)
    {
        var (ours, theirs) = await RunAsync("1 + 1", cell);
        Assert.Contains(ours.Cells[1].Outputs, output => output.Kind == OutputKind.Error);
        AssertAlike(ours, theirs);
    }

    /// <summary>Ours shows nothing for null and not the handle of a display, and says what to do about a library that is not there.</summary>
    [Fact]
    public async Task TheseDifferencesAreMeant()
    {
        (string Cell, string Ours, string Theirs)[] meant =
        [
            ("(string)null", "", "result: html"),
            ("3.Display()", "display: html", "display: html | result: table"),
            ("#r \"nowhere/Missing.dll\"", "error DirectiveError", "error CS0006"),
        ];
        var (ours, theirs) = await RunAsync([.. meant.Select(each => each.Cell)]);
        Assert.Equal(meant.Select(each => each.Ours), Shown(ours));
        Assert.Equal(meant.Select(each => each.Theirs), Shown(theirs));
    }

    /// <summary>.NET Interactive's x.Display() answers a handle with another id than the output's; so no notebook of the course updates one.</summary>
    [Fact]
    public async Task OnlyOurKernelUpdatesWhatADisplayShows()
    {
        var (ours, theirs) = await RunAsync("var shown = \"first\".Display();", "shown.Update(\"second\");");
        Assert.Equal("second", Assert.Single(ours.Cells[0].Outputs).Data("text/plain"));
        Assert.Equal("first", Assert.Single(theirs.Cells[0].Outputs).Data("text/plain"));
    }

    private static IEnumerable<string> Shown(Notebook notebook) =>
        notebook.Cells.Select(cell => string.Join(" | ", cell.Outputs.Select(OutputDescription.Of)));

    private async Task AssertAlikeAsync(params string[] cells)
    {
        var (ours, theirs) = await RunAsync(cells);
        Assert.All(ours.Cells.SelectMany(cell => cell.Outputs), output => Assert.NotEqual(OutputKind.Error, output.Kind));
        AssertAlike(ours, theirs);
    }

    private async Task<(Notebook Ours, Notebook Theirs)> RunAsync(params string[] cells)
    {
        string path = Path.Combine(_folder, "cells.ipynb");
        Notebook.Create("cells", [.. cells.Select(NotebookCell.Code)]).Save(path);
        var ours = Kernel.RunAsync(path);
        var theirs = await Engine.RunAsync(path);
        return ((await ours).Notebook!, theirs);
    }

    private static void AssertAlike(Notebook ours, Notebook theirs)
    {
        var differences = NotebookDifferences.Between(ours, theirs);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
