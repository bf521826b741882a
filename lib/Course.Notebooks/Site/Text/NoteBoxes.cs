using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Notebooks;

/// <summary>
/// Boxes the notes of a document: a quotation or a paragraph that begins with bold “Notice.”, “Try it.” or “A slip …”.
/// </summary>
internal static class NoteBoxes
{
    public static void Apply(MarkdownDocument document)
    {
        for (int i = 0; i < document.Count; i++)
        {
            if (KindOf(document[i]) is not { } kind) continue;

            var note = new NoteBlock(kind);
            Block first = document[i];
            document.RemoveAt(i);
            if (first is QuoteBlock quote)
                MoveChildren(quote, note);
            else
                TakeParagraph((ParagraphBlock)first, document, i, note);
            document.Insert(i, note);
        }
    }

    private static void TakeParagraph(ParagraphBlock paragraph, MarkdownDocument document, int next, NoteBlock note)
    {
        note.Add(paragraph);
        // “**Try it.** Set the rate to:” announces the list that follows, which belongs in the box.
        if (!EndsWithColon(paragraph) || next >= document.Count || document[next] is not (ListBlock or Table)) return;
        Block announced = document[next];
        document.RemoveAt(next);
        note.Add(announced);
    }

    private static void MoveChildren(QuoteBlock quote, NoteBlock note)
    {
        while (quote.Count > 0)
        {
            Block child = quote[0];
            quote.RemoveAt(0);
            note.Add(child);
        }
    }

    private static NoteKind? KindOf(Block block)
    {
        var paragraph = block as ParagraphBlock ?? (block as QuoteBlock)?.FirstOrDefault() as ParagraphBlock;
        if (paragraph?.Inline?.FirstChild is not EmphasisInline { DelimiterCount: 2 } bold) return null;
        string label = PlainText.Of(bold).Trim();
        return label switch
        {
            _ when label.StartsWith("Notice", StringComparison.OrdinalIgnoreCase) => NoteKind.Notice,
            _ when label.StartsWith("Try it", StringComparison.OrdinalIgnoreCase) => NoteKind.Try,
            _ when label.StartsWith("A slip", StringComparison.OrdinalIgnoreCase) => NoteKind.Slip,
            _ => null,
        };
    }

    private static bool EndsWithColon(ParagraphBlock paragraph) =>
        paragraph.Inline is { } inline && PlainText.Of(inline).TrimEnd().EndsWith(':');
}
