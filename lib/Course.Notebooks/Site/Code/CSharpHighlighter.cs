using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Notebooks;

/// <summary>
/// Colours C# when the page is built: Roslyn's tokens become spans, so a reader's browser needs no script for it.
/// Without the tags the html is exactly the source.
/// </summary>
internal static class CSharpHighlighter
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    /// <summary>The source as html; code that does not compile is coloured as far as it can be read.</summary>
    public static string ToHtml(string source)
    {
        var html = new StringBuilder();
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(source, Script).GetRoot().DescendantTokens())
        {
            Append(html, token.LeadingTrivia);
            Append(html, token.ToString(), TokenClasses.Of(token));
            Append(html, token.TrailingTrivia);
        }
        return html.ToString();
    }

    private static void Append(StringBuilder html, SyntaxTriviaList list)
    {
        foreach (SyntaxTrivia trivia in list)
            Append(html, trivia.ToFullString(), TokenClasses.Of(trivia));
    }

    private static void Append(StringBuilder html, string text, string? name)
    {
        if (text.Length == 0) return;
        // A directive's trivia holds its line break; the colour must end before it.
        string coloured = text.TrimEnd('\n', '\r');
        if (name is null || coloured.Length == 0)
        {
            html.Append(WebUtility.HtmlEncode(text));
            return;
        }
        html.Append("<span class=\"").Append(name).Append("\">").Append(WebUtility.HtmlEncode(coloured)).Append("</span>");
        html.Append(text, coloured.Length, text.Length - coloured.Length);
    }
}
