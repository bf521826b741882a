using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks;

/// <summary>A script cannot hold everything a file can.</summary>
public sealed class PortableSyntaxRule : INotebookRule
{
    /// <inheritdoc/>
    public string Id => "portable-syntax";

    /// <inheritdoc/>
    public string Summary => "No namespaces, no extension blocks and no file types: scripts cannot hold them.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook) =>
        from script in notebook.Scripts
        from node in script.Root.DescendantNodes()
        let message = Judge(node)
        where message is not null
        select ((int?)script.Number, message);

    private static string? Judge(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => $"take out `namespace {space.Name}`: a script has none",
        ExtensionBlockDeclarationSyntax => "write extension methods with `this` in place of the extension block",
        MemberDeclarationSyntax type when type.Modifiers.Any(SyntaxKind.FileKeyword) => "take `file` off the type: a script is no file",
        _ => null,
    };
}
