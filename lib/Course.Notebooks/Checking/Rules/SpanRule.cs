using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks;

/// <summary>A script keeps its top-level variables in fields of a class, which cannot hold a span.</summary>
public sealed class SpanRule : INotebookRule
{
    private static readonly HashSet<string> Types = ["Span", "ReadOnlySpan"];
    private static readonly HashSet<string> Members = ["AsSpan", "AsReadOnlySpan", "Span"];

    /// <inheritdoc/>
    public string Id => "span";

    /// <inheritdoc/>
    public string Summary => "No variable at top level is a Span.";

    /// <inheritdoc/>
    public IEnumerable<(int? Cell, string Message)> Check(CheckedNotebook notebook) =>
        from script in notebook.Scripts
        from declaration in script.Root.Members.OfType<FieldDeclarationSyntax>().Select(field => field.Declaration)
            .Concat(script.Root.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement)
                .OfType<LocalDeclarationStatementSyntax>().Select(local => local.Declaration))
        from variable in declaration.Variables
        where IsSpan(declaration.Type) || IsSpanValue(variable.Initializer?.Value)
        select ((int?)script.Number, $"make `{variable.Identifier.Text}` an array, or put it into a method: a variable at top level cannot be a Span");

    private static bool IsSpan(TypeSyntax type) => type switch
    {
        GenericNameSyntax generic => Types.Contains(generic.Identifier.Text),
        QualifiedNameSyntax qualified => IsSpan(qualified.Right),
        _ => false,
    };

    private static bool IsSpanValue(ExpressionSyntax? value) => value switch
    {
        StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax => true,
        BaseObjectCreationExpressionSyntax creation => creation is ObjectCreationExpressionSyntax made && IsSpan(made.Type),
        InvocationExpressionSyntax call => IsSpanValue(call.Expression),
        MemberAccessExpressionSyntax access => Members.Contains(access.Name.Identifier.Text),
        _ => false,
    };
}
