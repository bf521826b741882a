using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        where !IsShown(call, script)
        select ((int?)script.Number, $"show the verdict of `{call.Expression}(…)`: make it the last expression, without a semicolon, or add `.Display()`");

    // Shown itself, or kept in a variable that is shown further down, by itself or as part of another.
    private static bool IsShown(ExpressionSyntax verdict, ScriptCell script) =>
        IsDisplayed(verdict) || IsLastExpression(verdict, script)
        || (verdict.Ancestors().OfType<VariableDeclaratorSyntax>().FirstOrDefault() is { } variable
            && script.All<IdentifierNameSyntax>().Any(name =>
                name.Identifier.Text == variable.Identifier.Text && name.SpanStart > variable.Span.End && IsShown(name, script)));

    // x.Display() itself, or x inside something that ends in .Display().
    private static bool IsDisplayed(SyntaxNode node) => node.Ancestors().OfType<InvocationExpressionSyntax>().Any(outer =>
        outer.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Display" or "DisplayAs" } access
        && access.Expression.FullSpan.Contains(node.FullSpan));

    private static bool IsLastExpression(SyntaxNode node, ScriptCell script) =>
        script.Root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
        && last.FullSpan.Contains(node.FullSpan);
}
