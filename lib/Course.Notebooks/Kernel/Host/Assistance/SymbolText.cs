using Microsoft.CodeAnalysis;

namespace Course.Notebooks.Host;

/// <summary>Symbols in words.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat Signature = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword);

    /// <summary>The symbol as it would be declared.</summary>
    public static string SignatureOf(ISymbol symbol)
    {
        string text = symbol.ToDisplayString(Signature);
        return IsCellMember(symbol) ? text.Replace(FrameName.ScriptClass + ".", "", StringComparison.Ordinal) : text;
    }

    /// <summary>method, property, class, …, in Jupyter's lower-case words.</summary>
    public static string KindOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.TypeKind.ToString().ToLowerInvariant(),
        IFieldSymbol { IsConst: true } => "constant",
        IFieldSymbol when IsCellMember(symbol) => "variable",
        ILocalSymbol or IRangeVariableSymbol => "variable",
        ITypeParameterSymbol => "type parameter",
        _ => symbol.Kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The type of a value, or what a method takes and gives.</summary>
    public static string TypeOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => $"({string.Join(", ", method.Parameters.Select(p => Short(p.Type) + " " + p.Name))}) → {Short(method.ReturnType)}",
        IPropertySymbol property => Short(property.Type),
        IFieldSymbol field => Short(field.Type),
        ILocalSymbol local => Short(local.Type),
        IParameterSymbol parameter => Short(parameter.Type),
        IEventSymbol raised => Short(raised.Type),
        INamedTypeSymbol type => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        _ => "",
    };

    private static string Short(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static bool IsCellMember(ISymbol symbol) => symbol.ContainingType?.IsScriptClass == true;
}
