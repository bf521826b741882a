using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Course.Notebooks;

/// <summary>A heading of a page: its level, its id, its words, and its html without links.</summary>
internal sealed record Heading(int Level, string Id, string Text, string Html);

/// <summary>A Markdown cell that was read: its headings have ids, its notes are boxed, its formulas are kept whole.</summary>
internal sealed partial class ParsedMarkdown
{
    private readonly MarkdownPipeline _pipeline;
    private readonly IReadOnlyList<MathSpan> _spans;
    private readonly MarkdownDocument _document;

    private ParsedMarkdown(string markdown, bool rawHtml = true)
    {
        (string text, _spans) = MathProtector.Extract(markdown);
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables().UseTaskLists().UseFootnotes().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseDefinitionLists()
            .Use(new FormulaExtension(_spans));
        _pipeline = (rawHtml ? builder : builder.DisableHtml()).Build();
        _document = Markdown.Parse(text, _pipeline);
    }

    /// <summary>The heading of level one that the page shows as its title; it is not in the html.</summary>
    public Heading? Title { get; private set; }

    /// <summary>The headings that stay in the text, in order.</summary>
    public IReadOnlyList<Heading> Headings { get; private set; } = [];

    /// <summary>How many words there are to read.</summary>
    public int Words { get; private set; }

    /// <summary>Reads a cell; <paramref name="titleWanted"/> says that the page still lacks its title.</summary>
    public static ParsedMarkdown Parse(string markdown, Slugs slugs, bool titleWanted = false)
    {
        var parsed = new ParsedMarkdown(markdown);
        parsed.ReadHeadings(slugs, titleWanted);
        parsed.Words = parsed._document.Descendants<ParagraphBlock>()
            .Sum(block => block.Inline is { } inline ? PlainText.Of(inline).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length : 0);
        NoteBoxes.Apply(parsed._document);
        return parsed;
    }

    /// <summary>One line of Markdown as html, without a paragraph around it; a tag in it is text.</summary>
    public static string Line(string markdown)
    {
        var parsed = new ParsedMarkdown(markdown, rawHtml: false);
        return parsed._document.FirstOrDefault() is LeafBlock { Inline: { } inline }
            ? parsed.Render(renderer => renderer.WriteChildren(inline)) : "";
    }

    /// <summary>The html. <paramref name="prefix"/> sets this cell's footnotes apart from those of other cells.</summary>
    public string ToHtml(string prefix = "") =>
        FootnoteId().Replace(Render(renderer => renderer.Render(_document)), $"$1$2-{prefix}$3");

    /// <summary>The first paragraph that is no note, as html without a paragraph around it; null where there is none.</summary>
    public string? FirstParagraph() =>
        _document.OfType<ParagraphBlock>().FirstOrDefault()?.Inline is { } inline
            ? Render(renderer => renderer.WriteChildren(inline)) : null;

    private void ReadHeadings(Slugs slugs, bool titleWanted)
    {
        var headings = new List<Heading>();
        foreach (HeadingBlock block in _document.Descendants<HeadingBlock>().ToList())
        {
            if (block.Inline is not { } inline) continue;
            string text = PlainText.Of(inline).Trim();
            bool isTitle = titleWanted && Title is null && block is { Level: 1, Parent: MarkdownDocument };
            // A page has one title; a further heading of level one is a section.
            block.Level = isTitle ? 1 : Math.Max(2, block.Level);
            var heading = new Heading(block.Level, isTitle ? "title" : slugs.Unique(text), text, Render(r => r.WriteChildren(inline)));
            if (isTitle)
            {
                Title = heading;
                _document.Remove(block);
                continue;
            }
            block.GetAttributes().Id = heading.Id;
            headings.Add(heading);
        }
        Headings = headings;
    }

    private string Render(Action<HtmlRenderer> write)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        _pipeline.Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new NoteRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTables());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new HighlightedCode(_spans));
        renderer.ObjectRenderers.Replace<CodeInlineRenderer>(new InlineCode(_spans));
        write(renderer);
        return MathMarks.IntoRawHtml(writer.ToString(), _spans).Trim();
    }

    [GeneratedRegex("""(id="|href="#)(fn|fnref)(:[0-9]+)""")]
    private static partial Regex FootnoteId();
}
