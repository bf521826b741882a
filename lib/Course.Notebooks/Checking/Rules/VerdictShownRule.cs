using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Course.Notebooks;

/// <summary>A check counts when its verdict is among the outputs: what is not shown is not seen.</summary>
public sealed class VerdictShownRule : INotebookRule
{
    /// <inheritdoc/>
    public string Id => "verdict-shown";

    /// <inheritdoc/>
    public string Summary => "The verdict of every Verify call is displayed, as the last expression or by .Display().";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook) =>
        from script in notebook.Scripts
        from call in script.VerifyCalls
        let later = notebook.Scripts.SkipWhile(other => other != script).ToList()
        where !IsShown(call, script, later)
        select ((int?)script.Number, $"show the verdict of `{call.Expression}(…)`: make it the last expression, without a semicolon, or add `.Display()`");

    // Shown itself, or kept in a variable or returned by a function that is shown there or further down.
    private static bool IsShown(ExpressionSyntax verdict, ScriptCell script, IReadOnlyList<ScriptCell> later) =>
        IsDisplayed(verdict) || IsLastExpression(verdict, script)
        || (Carrier(verdict) is var (name, place) && later.Any(other => other.All<SimpleNameSyntax>().Any(use =>
            use.Identifier.Text == name && (other != script || use.SpanStart > place.End) && IsShown(use, other, later))));

    // The variable or the function that hands the verdict on, and where it is declared.
    private static (string Name, TextSpan Place)? Carrier(ExpressionSyntax verdict)
    {
        foreach (var outer in verdict.Ancestors())
        {
            switch (outer)
            {
                case VariableDeclaratorSyntax variable:
                    return (variable.Identifier.Text, variable.Span);
                case LocalFunctionStatementSyntax function when IsReturned(verdict):
                    return (function.Identifier.Text, function.Span);
                case MethodDeclarationSyntax method when IsReturned(verdict):
                    return (method.Identifier.Text, method.Span);
            }
        }

        return null;
    }

    private static bool IsReturned(ExpressionSyntax verdict) =>
        verdict.Ancestors().Any(outer => outer is ReturnStatementSyntax or ArrowExpressionClauseSyntax);

    // x.Display() itself, or x inside something that ends in .Display().
    private static bool IsDisplayed(SyntaxNode node) => node.Ancestors().OfType<InvocationExpressionSyntax>().Any(outer =>
        outer.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Display" or "DisplayAs" } access
        && access.Expression.FullSpan.Contains(node.FullSpan));

    private static bool IsLastExpression(SyntaxNode node, ScriptCell script) =>
        script.Root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
        && last.FullSpan.Contains(node.FullSpan);
}
