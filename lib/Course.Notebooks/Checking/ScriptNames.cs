using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks;

/// <summary>The names a cell imports, declares and uses.</summary>
internal sealed class ScriptNames(CompilationUnitSyntax root)
{
    /// <summary>The namespaces imported by using directives.</summary>
    public IEnumerable<string> Usings => root.Usings
        .Where(directive => directive.Alias is null && directive.Name is not null)
        .Select(directive => directive.Name!.ToString());

    /// <summary>Everything the cell itself gives a name: variables, methods, types, parameters, aliases.</summary>
    public IEnumerable<string> Declared => root.DescendantNodes().Select(node => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        VariableDeclaratorSyntax variable => variable.Identifier.Text,
        SingleVariableDesignationSyntax variable => variable.Identifier.Text,
        ParameterSyntax parameter => parameter.Identifier.Text,
        TypeParameterSyntax parameter => parameter.Identifier.Text,
        ForEachStatementSyntax loop => loop.Identifier.Text,
        FromClauseSyntax from => from.Identifier.Text,
        LetClauseSyntax let => let.Identifier.Text,
        UsingDirectiveSyntax { Alias: { } alias } => alias.Name.Identifier.Text,
        _ => null,
    }).OfType<string>();

    /// <summary>Simple names that stand for themselves: not behind a dot, no argument's or field's name, no part of a using.</summary>
    public IEnumerable<string> Used => root.DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Where(StandsAlone)
        .Select(name => name.Identifier.Text)
        .Where(name => name != "var")
        .Distinct();

    private static bool StandsAlone(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        QualifiedNameSyntax qualified => qualified.Left == name && !name.Ancestors().OfType<UsingDirectiveSyntax>().Any(),
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or UsingDirectiveSyntax => false,
        // A call or a value by a bare name is no type, and an initializer's left side is a member.
        InvocationExpressionSyntax call => call.Expression != name,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        _ => true,
    };
}
