using System.Net;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Notebooks;

/// <summary>Writes the code blocks of Markdown: C# coloured, other languages plain, dollars as they were written.</summary>
internal sealed class HighlightedCode(IReadOnlyList<MathSpan> spans) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        string code = MathMarks.Restore(block.Lines.ToString(), spans);
        bool csharp = block is FencedCodeBlock { Info: "csharp" or "cs" or "c#" or "C#" };
        renderer.EnsureLine();
        renderer.Write(csharp
            ? $"""<pre class="source" tabindex="0"><code class="csharp">{CSharpHighlighter.ToHtml(code)}</code></pre>"""
            : $"""<pre class="source" tabindex="0"><code>{WebUtility.HtmlEncode(code)}</code></pre>""");
        renderer.WriteLine();
    }
}

/// <summary>Writes code inside a sentence, dollars as they were written.</summary>
internal sealed class InlineCode(IReadOnlyList<MathSpan> spans) : HtmlObjectRenderer<CodeInline>
{
    protected override void Write(HtmlRenderer renderer, CodeInline code)
    {
        string text = WebUtility.HtmlEncode(MathMarks.Restore(code.Content, spans));
        renderer.Write(renderer.EnableHtmlForInline ? $"<code>{text}</code>" : text);
    }
}
