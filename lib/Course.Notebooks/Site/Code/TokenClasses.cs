using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks;

/// <summary>Says which class of the style sheet a piece of C# belongs to; null where it keeps the colour of the text.</summary>
internal static class TokenClasses
{
    public const string Keyword = "keyword";
    public const string Type = "type";
    public const string Method = "method";
    public const string Text = "string";
    public const string Number = "number";
    public const string Comment = "comment";
    public const string Directive = "directive";

    public static string? Of(SyntaxTrivia trivia) =>
        trivia.IsDirective || trivia.IsKind(SyntaxKind.ShebangDirectiveTrivia) ? Directive
        : trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
            or SyntaxKind.DisabledTextTrivia ? Comment
        : null;

    public static string? Of(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => Number,
        SyntaxKind.IdentifierToken => OfIdentifier(token),
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedRawStringEndToken => Text,
        SyntaxKind kind when SyntaxFacts.IsKeywordKind(kind) || SyntaxFacts.IsContextualKeyword(kind) => Keyword,
        _ => null,
    };

    private static string? OfIdentifier(SyntaxToken token) => token.Parent switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax => Type,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => Method,
        SimpleNameSyntax name => OfName(name),
        _ => null,
    };

    private static string? OfName(SimpleNameSyntax name)
    {
        if (name.Ancestors().Any(node => node is UsingDirectiveSyntax))
            return null;
        if (SyntaxFacts.IsInTypeOnlyContext(name))
            return name.Identifier.Text is "var" or "dynamic" ? Keyword : Type;
        if (IsCalled(name))
            return name.Identifier.Text == "nameof" ? Keyword : Method;
        // `Verify.Equal`: what stands before a dot and looks like a type's name; a matrix `X` does not.
        return name.Parent is MemberAccessExpressionSyntax access && access.Expression == name && LooksLikeType(name) ? Type : null;
    }

    private static bool IsCalled(SimpleNameSyntax name)
    {
        ExpressionSyntax called = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called;
    }

    private static bool LooksLikeType(SimpleNameSyntax name) =>
        name.Identifier.Text is { Length: > 2 } text && char.IsUpper(text[0]) && text.Any(char.IsLower);
}
