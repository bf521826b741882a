using Course.Notebooks;

namespace Course.Polyglot.Tests;

/// <summary>The notebooks are plain Polyglot notebooks: .NET Interactive shows what the course's own kernel shows.</summary>
[Collection("processes")]
public class NotebookTests
{
    public static TheoryData<string> Names => CourseNotebooks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryCellShowsTheSameKindsOfThings(string name)
    {
        string path = CourseNotebooks.PathOf(name);
        var ours = Kernel.RunAsync(path);
        var theirs = await Engine.RunAsync(path);
        var run = await ours;

        Assert.True(run.Passed, $"{name} does not run on our own kernel: cell {run.Failure?.Cell}: {run.Failure?.Message}");
        var differences = NotebookDifferences.Between(run.Notebook!, theirs);
        Assert.True(differences.Count == 0, $"{name}:\n{string.Join('\n', differences)}");
        Assert.Contains(theirs.Cells.SelectMany(cell => cell.Outputs), output => output.Kind == OutputKind.ExecuteResult);
    }
}
