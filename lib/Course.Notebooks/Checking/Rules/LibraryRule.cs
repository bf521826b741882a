using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks;

/// <summary>The one way of loading the library that all engines understand, and that needs no package feed.</summary>
public sealed class LibraryRule : INotebookRule
{
    /// <inheritdoc/>
    public string Id => "library";

    /// <inheritdoc/>
    public string Summary => "The first code cell loads the built library by a relative #r; nothing is loaded from nuget or by an absolute path.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook)
    {
        if (notebook.Scripts.Count > 0 && notebook.LibraryPaths.Except(References(notebook.Scripts[0])).ToList() is { Count: > 0 } missing)
            yield return (notebook.Scripts[0].Number, $"begin the first code cell with {string.Join(" and ", missing.Select(path => $"#r \"{path}\""))}");
        foreach (var script in notebook.Scripts)
        {
            foreach (string path in References(script))
            {
                if (path.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
                    yield return (script.Number, $"take out #r \"{path}\": packages are slow to load and break on the second restore");
                else if (Path.IsPathRooted(path) || path.Contains(':'))
                    yield return (script.Number, $"make #r \"{path}\" relative to the notebook");
            }
        }
    }

    private static IEnumerable<string> References(ScriptCell script) =>
        script.EngineDirectives.OfType<ReferenceDirectiveTriviaSyntax>().Select(reference => reference.File.ValueText);
}
