using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks;

/// <summary>A code cell with its syntax tree, parsed as a C# script.</summary>
public sealed class ScriptCell
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    internal ScriptCell(NotebookCell cell)
    {
        Cell = cell;
        Root = CSharpSyntaxTree.ParseText(cell.Source, Options).GetCompilationUnitRoot();
    }

    /// <summary>The cell.</summary>
    public NotebookCell Cell { get; }

    /// <summary>Its number among all cells.</summary>
    public int Number => Cell.Number;

    /// <summary>The parsed code.</summary>
    public CompilationUnitSyntax Root { get; }

    /// <summary>The directives that engines read differently: <c>#r</c>, <c>#load</c> and every <c>#!</c> magic.</summary>
    public IEnumerable<DirectiveTriviaSyntax> EngineDirectives => Root
        .DescendantTrivia(descendIntoTrivia: true)
        .Select(trivia => trivia.GetStructure())
        .OfType<DirectiveTriviaSyntax>()
        .Where(directive => directive is ReferenceDirectiveTriviaSyntax or LoadDirectiveTriviaSyntax
            or ShebangDirectiveTriviaSyntax or BadDirectiveTriviaSyntax or IgnoredDirectiveTriviaSyntax);

    /// <summary>All nodes of one kind.</summary>
    public IEnumerable<T> All<T>() where T : SyntaxNode => Root.DescendantNodes().OfType<T>();

    /// <summary>All calls <c>Verify.Something(…)</c>.</summary>
    public IEnumerable<InvocationExpressionSyntax> VerifyCalls => All<InvocationExpressionSyntax>().Where(call =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Verify" } });
}
