using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks;

/// <summary>Magic commands belong to one engine.</summary>
public sealed class MagicRule : INotebookRule
{
    /// <inheritdoc/>
    public string Id => "magics";

    /// <inheritdoc/>
    public string Summary => "No cell has a magic command (#!…) or any other directive C# does not know.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook) =>
        from script in notebook.Scripts
        from directive in script.EngineDirectives
        where directive is not (ReferenceDirectiveTriviaSyntax or LoadDirectiveTriviaSyntax)
        select ((int?)script.Number, $"take out `{directive.ToString().Trim()}`: not every engine of the course understands it");
}
