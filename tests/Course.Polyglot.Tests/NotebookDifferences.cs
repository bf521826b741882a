using Course.Notebooks;

namespace Course.Polyglot.Tests;

/// <summary>Where two executed copies of a notebook show different kinds of things.</summary>
internal static class NotebookDifferences
{
    /// <summary>One paragraph for each cell that differs.</summary>
    public static IReadOnlyList<string> Between(Notebook ours, Notebook theirs)
    {
        Assert.Equal(ours.Cells.Select(cell => cell.Source), theirs.Cells.Select(cell => cell.Source));
        return [.. ours.Cells.Zip(theirs.Cells, Of).OfType<string>()];
    }

    private static string? Of(NotebookCell ours, NotebookCell theirs)
    {
        string[] here = [.. ours.Outputs.Select(OutputDescription.Of)];
        string[] there = [.. theirs.Outputs.Select(OutputDescription.Of)];
        return here.SequenceEqual(there) ? null : $"""
            {ours.Number}. {SourceLine.Of(ours)}
                our kernel:       {List(here)}
                .NET Interactive: {List(there)}{string.Concat(theirs.Outputs.Where(output => output.Kind == OutputKind.Error).Select(error => $"\n    {error.ErrorValue}"))}
            """;
    }

    private static string List(string[] outputs) => outputs.Length == 0 ? "nothing" : string.Join(" | ", outputs);
}
