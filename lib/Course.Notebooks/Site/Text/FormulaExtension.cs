using System.Globalization;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Course.Notebooks;

/// <summary>A formula in Markdig's syntax tree.</summary>
internal sealed class FormulaInline(MathSpan formula) : LeafInline
{
    public MathSpan Formula { get; } = formula;
}

/// <summary>Makes Markdig read the marks of <see cref="MathProtector"/> as formulas and write them as html.</summary>
internal sealed class FormulaExtension(IReadOnlyList<MathSpan> spans) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new Parser(spans));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        ((HtmlRenderer)renderer).ObjectRenderers.Insert(0, new Renderer());

    private sealed class Parser : InlineParser
    {
        private readonly IReadOnlyList<MathSpan> _spans;

        public Parser(IReadOnlyList<MathSpan> spans)
        {
            _spans = spans;
            OpeningCharacters = [MathProtector.Open];
        }

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            int end = slice.IndexOf(MathProtector.Close);
            int number = int.Parse(slice.Text.AsSpan(slice.Start + 1, end - slice.Start - 1), CultureInfo.InvariantCulture);
            slice.Start = end + 1;
            processor.Inline = new FormulaInline(_spans[number]);
            return true;
        }
    }

    private sealed class Renderer : HtmlObjectRenderer<FormulaInline>
    {
        protected override void Write(HtmlRenderer renderer, FormulaInline inline)
        {
            // A picture's alternative text is an attribute: there the TeX stands alone.
            if (renderer.EnableHtmlForInline)
                renderer.Write(inline.Formula.ToHtml());
            else
                renderer.WriteEscape(inline.Formula.Tex);
        }
    }
}
