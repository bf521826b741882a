using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks.Host;

/// <summary>What could be written at a position: names in scope, or the members of what stands before the dot.</summary>
internal static class Completer
{
    private const int Most = 500;

    public static JsonObject Complete(CellCompiler compiler, string code, int position)
    {
        int start = StartOfName(code, position);
        string typed = code[start..position];
        var compilation = compiler.Analyse(code);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var target = TargetBefore(tree.GetRoot(), code, start);

        var symbols = target is null ? InScope(model, start) : MembersOf(model, target, start);
        var matches = symbols
            .Where(symbol => symbol.CanBeReferencedByName && symbol.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .GroupBy(symbol => symbol.Name)
            .Select(Describe);
        if (target is null)
            matches = matches.Concat(Keywords(typed));
        var sorted = matches.OrderBy(match => (string)match["text"]!, StringComparer.OrdinalIgnoreCase).Take(Most);
        return new JsonObject { ["start"] = start, ["end"] = position, ["matches"] = new JsonArray([.. sorted]) };
    }

    private static int StartOfName(string code, int position)
    {
        int start = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
            start--;
        return start;
    }

    /// <summary>The expression, type or namespace before the dot at a name's start; null where there is no dot.</summary>
    private static SyntaxNode? TargetBefore(SyntaxNode root, string code, int start)
    {
        int dot = start - 1;
        while (dot >= 0 && char.IsWhiteSpace(code[dot]))
            dot--;
        if (dot < 0 || code[dot] != '.')
            return null;
        return root.FindToken(dot).Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
    }

    private static IEnumerable<ISymbol> InScope(SemanticModel model, int position) =>
        model.LookupSymbols(position).Where(symbol => symbol is not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.LocalFunction) });

    private static IEnumerable<ISymbol> MembersOf(SemanticModel model, SyntaxNode target, int position)
    {
        if (model.GetSymbolInfo(target).Symbol is INamespaceOrTypeSymbol container)
            return model.LookupSymbols(position, container).Where(symbol => symbol.IsStatic || symbol is INamespaceOrTypeSymbol);
        var type = model.GetTypeInfo(target).Type;
        if (type is null || type.TypeKind == TypeKind.Error)
            return [];
        return model.LookupSymbols(position, type, includeReducedExtensionMethods: true).Where(symbol => !symbol.IsStatic && symbol is not ITypeSymbol);
    }

    private static JsonObject Describe(IGrouping<string, ISymbol> overloads)
    {
        var symbol = overloads.FirstOrDefault(candidate => candidate is not IMethodSymbol) ?? overloads.First();
        int more = symbol is IMethodSymbol ? overloads.Count() - 1 : 0;
        return Match(symbol.Name, SymbolText.KindOf(symbol), SymbolText.TypeOf(symbol) + (more > 0 ? $" (+{more} overloads)" : ""));
    }

    private static IEnumerable<JsonObject> Keywords(string typed) =>
        SyntaxFacts.GetKeywordKinds()
            .Select(SyntaxFacts.GetText)
            .Where(keyword => typed.Length > 0 && keyword.StartsWith(typed, StringComparison.Ordinal) && char.IsLetter(keyword[0]) && keyword[0] != '_')
            .Distinct()
            .Select(keyword => Match(keyword, "keyword", ""));

    private static JsonObject Match(string text, string kind, string type) => new() { ["text"] = text, ["kind"] = kind, ["type"] = type };
}
