using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks.Host;

/// <summary>What the name at a position means: how it is declared, and its documentation comment.</summary>
internal static class Inspector
{
    public static JsonObject Inspect(CellCompiler compiler, string code, int position)
    {
        var compilation = compiler.Analyse(code);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var (symbol, overloads) = Find(model, tree.GetRoot(), position);
        if (symbol is null)
            return new JsonObject { ["found"] = false };
        string signature = SymbolText.SignatureOf(symbol) + (overloads > 0 ? $" (+{overloads} overloads)" : "");
        return new JsonObject { ["found"] = true, ["signature"] = signature, ["documentation"] = DocumentationText.Of(symbol) };
    }

    /// <summary>The symbol under or just before the position; inside an argument list without a name, the function called.</summary>
    private static (ISymbol? Symbol, int Overloads) Find(SemanticModel model, SyntaxNode root, int position)
    {
        foreach (int at in new[] { position, position - 1 })
        {
            if (at < 0 || at > root.FullSpan.End)
                continue;
            var token = root.FindToken(at);
            if (token.Span.Contains(at) && IsName(token) && SymbolOf(model, token.Parent!) is { Symbol: not null } found)
                return found;
        }
        var arguments = root.FindToken(Math.Max(0, position - 1)).Parent?.FirstAncestorOrSelf<BaseArgumentListSyntax>();
        return arguments?.Parent switch
        {
            InvocationExpressionSyntax call => SymbolOf(model, call.Expression),
            { } creation => SymbolOf(model, creation),
            null => (null, 0),
        };
    }

    private static bool IsName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.NewKeyword) || token.Parent is PredefinedTypeSyntax;

    private static (ISymbol? Symbol, int Overloads) SymbolOf(SemanticModel model, SyntaxNode node)
    {
        var info = model.GetSymbolInfo(node);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault() ?? model.GetDeclaredSymbol(node);
        int overloads = symbol is IMethodSymbol ? Math.Max(0, model.GetMemberGroup(node).Length - 1) : 0;
        return (symbol, overloads);
    }
}
