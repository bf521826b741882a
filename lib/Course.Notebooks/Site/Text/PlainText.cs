using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Notebooks;

/// <summary>The bare words of a piece of Markdown: for titles, ids and counting.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline container)
    {
        var text = new StringBuilder();
        foreach (Inline inline in container.Descendants())
        {
            string? piece = inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                FormulaInline formula => Readable(formula.Formula.Tex),
                _ => null,
            };
            text.Append(piece);
        }
        return text.ToString();
    }

    /// <summary>TeX as a title bar can show it: commands by their names, without braces.</summary>
    public static string Readable(string tex) =>
        tex.Replace(@"\", "", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
}
