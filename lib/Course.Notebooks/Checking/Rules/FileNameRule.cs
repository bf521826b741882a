using System.Text.RegularExpressions;

namespace Course.Notebooks;

/// <summary>Names sort in the order of the syllabus and say what the notebook is about.</summary>
public sealed partial class FileNameRule : INotebookRule
{
    /// <inheritdoc/>
    public string Id => "file-name";

    /// <inheritdoc/>
    public string Summary => "The file is called NN-kebab-case.ipynb.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook)
    {
        if (!Pattern().IsMatch(notebook.Notebook.Name))
            yield return (null, "rename the file to two digits and lower-case words joined by hyphens, such as 01-gradient-descent.ipynb");
    }

    [GeneratedRegex(@"^\d\d(-[a-z0-9]+)+$")]
    private static partial Regex Pattern();
}
