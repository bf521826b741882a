using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Course.Notebooks;

/// <summary>What a boxed note is about; its lower-case name is its class in the style sheet.</summary>
internal enum NoteKind
{
    /// <summary>What is to be noticed in the numbers or the picture above.</summary>
    Notice,

    /// <summary>One parameter to change, and a prediction to make first.</summary>
    Try,

    /// <summary>A slip of the source document and the right form.</summary>
    Slip,
}

/// <summary>A note in its own box, in place of the paragraph or quotation it was written as.</summary>
internal sealed class NoteBlock(NoteKind kind) : ContainerBlock(null)
{
    public NoteKind Kind { get; } = kind;
}

/// <summary>Writes a note as an aside with an icon that is drawn, not a font's, so that it prints everywhere.</summary>
internal sealed class NoteRenderer : HtmlObjectRenderer<NoteBlock>
{
    protected override void Write(HtmlRenderer renderer, NoteBlock note)
    {
        string kind = note.Kind.ToString().ToLowerInvariant();
        renderer.EnsureLine();
        renderer.Write($"<aside class=\"note {kind}\">{Icon(note.Kind)}<div>");
        renderer.WriteChildren(note);
        renderer.WriteLine("</div></aside>");
    }

    private static string Icon(NoteKind kind)
    {
        string drawing = kind switch
        {
            NoteKind.Notice => """<path d="M1.5 12S5.5 5 12 5s10.5 7 10.5 7-4 7-10.5 7S1.5 12 1.5 12Z"/><circle cx="12" cy="12" r="3.2"/>""",
            NoteKind.Try => """<path d="M9 3h6M10 3v6L4.5 19a1.4 1.4 0 0 0 1.3 2h12.4a1.4 1.4 0 0 0 1.3-2L14 9V3M7.5 15h9"/>""",
            _ => """<path d="M12 3 1.8 20.5h20.4L12 3ZM12 9.5v5.5M12 17.6v.6"/>""",
        };
        return $"""<svg class="icon" viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">{drawing}</svg>""";
    }
}
