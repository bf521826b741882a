using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks;

/// <summary>Recognises the cell that only loads the library and names its namespaces: the page folds it away.</summary>
internal static class SetupCell
{
    /// <summary>True for a cell of nothing but directives, usings and comments.</summary>
    public static bool Is(string source)
    {
        if (string.IsNullOrWhiteSpace(source)) return false;
        var root = CSharpSyntaxTree
            .ParseText(source, new CSharpParseOptions(LanguageVersion.Preview, kind: SourceCodeKind.Script))
            .GetCompilationUnitRoot();
        bool loads = root.ContainsDirectives || root.Usings.Count > 0;
        return loads && root.Members.Count == 0 && !root.DescendantTokens().Any(token => token.HasLeadingTrivia
            && token.LeadingTrivia.Any(trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia)));
    }
}
