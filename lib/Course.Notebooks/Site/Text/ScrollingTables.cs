using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Course.Notebooks;

/// <summary>Puts each table into a box of its own that scrolls, so that on a phone the page never does.</summary>
internal sealed class ScrollingTables : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer _inner = new();

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("""<div class="scroll" role="region" aria-label="Table" tabindex="0">""");
        _inner.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
