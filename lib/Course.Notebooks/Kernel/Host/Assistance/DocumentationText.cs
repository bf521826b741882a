using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Course.Notebooks.Host;

/// <summary>Documentation comments as plain text.</summary>
internal static partial class DocumentationText
{
    public static string Of(ISymbol symbol)
    {
        var comment = Parse(symbol.OriginalDefinition.GetDocumentationCommentXml());
        if (comment?.Descendants("inheritdoc").Any() == true && Inherited(symbol) is { } origin)
            comment = Parse(origin.OriginalDefinition.GetDocumentationCommentXml());
        if (comment is null)
            return "";

        var lines = new List<string>();
        Add(lines, "", comment.Element("summary"));
        foreach (var parameter in comment.Elements("param"))
            Add(lines, $"{(string?)parameter.Attribute("name")}: ", parameter);
        Add(lines, "Returns: ", comment.Element("returns"));
        foreach (var exception in comment.Elements("exception"))
            Add(lines, $"Throws {Name(exception)}: ", exception);
        Add(lines, "", comment.Element("remarks"));
        return string.Join('\n', lines);
    }

    private static XElement? Parse(string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
            return null;
        try
        {
            var element = XElement.Parse(xml.TrimStart().StartsWith("<member", StringComparison.Ordinal) ? xml : $"<member>{xml}</member>");
            return element;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static ISymbol? Inherited(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        _ => symbol.ContainingType?.AllInterfaces.SelectMany(type => type.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)),
    };

    private static void Add(List<string> lines, string prefix, XElement? element)
    {
        if (element is not null && Space().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim() is { Length: > 0 } text)
            lines.Add(prefix + text);
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => Name(reference),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    /// <summary>What <c>see</c>, <c>paramref</c> and the like name, without namespace and parameters.</summary>
    private static string Name(XElement reference)
    {
        string name = (string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("langword") ?? "";
        return name.Split(':')[^1].Split('(')[0].Split('.')[^1].Split('`')[0];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
