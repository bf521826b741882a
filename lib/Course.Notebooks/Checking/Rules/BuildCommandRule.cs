namespace Course.Notebooks;

/// <summary>
/// Where the library is not built, only our own kernel can say what to do; on the others the reader sees that a file
/// is missing, and finds the command beside it.
/// </summary>
public sealed class BuildCommandRule : IFixableRule
{
    private const string Command = "dotnet build -c Release Course.sln";
    private const string Comment = $"// Once, in the course's folder: {Command}";

    /// <inheritdoc/>
    public string Id => "build-command";

    /// <inheritdoc/>
    public string Summary => "The first code cell names the command that builds the library it loads.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook)
    {
        if (notebook.Scripts.Count > 0 && !notebook.Scripts[0].Cell.Source.Contains(Command, StringComparison.Ordinal))
            yield return (notebook.Scripts[0].Number, $"begin the first code cell with `{Comment}`");
    }

    /// <inheritdoc/>
    public void Fix(Notebook notebook)
    {
        if (notebook.Cells.FirstOrDefault(cell => cell.Type == CellType.Code) is { } first && !first.Source.Contains(Command, StringComparison.Ordinal))
            first.Source = $"{Comment}\n{first.Source}";
    }
}
