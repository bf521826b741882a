using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Assignments;

/// <summary>The names in a piece of C#, also where it does not compile.</summary>
internal sealed class CodeNames
{
    private static readonly CSharpParseOptions Syntax = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);
    private readonly CompilationUnitSyntax _root;

    public CodeNames(string code) => _root = CSharpSyntaxTree.ParseText(code, Syntax).GetCompilationUnitRoot();

    /// <summary>What the code defines for later cells.</summary>
    public IReadOnlySet<string> Defined => _root.DescendantNodes(InsideNoBody).SelectMany(Declared).ToHashSet();

    /// <summary>Names that stand for themselves, not behind a dot, and are not the code's own parameters, variables or functions.</summary>
    public IReadOnlySet<string> Used => _root.DescendantNodes().OfType<SimpleNameSyntax>()
        .Where(name => name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name)
        .Select(name => name.Identifier.Text)
        .Except(_root.DescendantNodes().SelectMany(Declared)).ToHashSet();

    /// <summary>Names behind a dot, as in <c>x.Name</c>.</summary>
    public IReadOnlySet<string> Members => _root.DescendantNodes().OfType<SimpleNameSyntax>()
        .Where(name => name.Parent is MemberAccessExpressionSyntax access && access.Name == name || name.Parent is MemberBindingExpressionSyntax)
        .Select(name => name.Identifier.Text).ToHashSet();

    /// <summary>Whether the code loads libraries or files.</summary>
    public bool Loads => _root.DescendantTrivia(descendIntoTrivia: true).Any(trivia => trivia.GetStructure() is ReferenceDirectiveTriviaSyntax or LoadDirectiveTriviaSyntax
        || trivia.ToString().TrimStart().StartsWith("#!", StringComparison.Ordinal));

    private static string[] Declared(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => [method.Identifier.Text],
        LocalFunctionStatementSyntax function => [function.Identifier.Text],
        BaseTypeDeclarationSyntax type => [type.Identifier.Text],
        DelegateDeclarationSyntax type => [type.Identifier.Text],
        PropertyDeclarationSyntax property => [property.Identifier.Text],
        VariableDeclaratorSyntax variable => [variable.Identifier.Text],
        SingleVariableDesignationSyntax variable => [variable.Identifier.Text],
        ForEachStatementSyntax loop => [loop.Identifier.Text],
        ParameterSyntax parameter => [parameter.Identifier.Text],
        _ => [],
    };

    private static bool InsideNoBody(SyntaxNode node) => node is not (ParameterListSyntax or BlockSyntax or ArrowExpressionClauseSyntax or TypeDeclarationSyntax or LambdaExpressionSyntax);
}
