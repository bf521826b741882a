using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks;

/// <summary>All engines read directives at the top of the first code cell; elsewhere they differ.</summary>
public sealed class DirectiveRule : INotebookRule
{
    /// <inheritdoc/>
    public string Id => "directives";

    /// <inheritdoc/>
    public string Summary => "Only the first code cell has #r or #load.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook) =>
        from script in notebook.Scripts.Skip(1)
        from directive in script.EngineDirectives
        where directive is ReferenceDirectiveTriviaSyntax or LoadDirectiveTriviaSyntax
        select ((int?)script.Number, $"move `{directive.ToString().Trim()}` to the first code cell");
}
