using System.Globalization;
using System.Net;
using System.Text;

namespace Course.Notebooks;

/// <summary>Writes the page of one notebook: its text, its code, what the code gave.</summary>
internal sealed class NotebookPageWriter(NotebookPage page, Syllabus syllabus, PageLinks links)
{
    private readonly HtmlFragment _fragments = new(links);

    public PageContent Write()
    {
        // Ids of the page itself come first; an output that brings the same one gives way.
        _fragments.Reserve("content");
        _fragments.Reserve("title");
        _fragments.Reserve("katex");
        foreach (Heading heading in page.Headings) _fragments.Reserve(heading.Id);

        var main = new StringBuilder(Head());
        bool setup = true;
        foreach (NotebookCell cell in page.Cells)
        {
            if (cell.Type == CellType.Markdown)
                main.Append(Text(cell));
            else if (cell.Type == CellType.Code && cell.Source.Trim().Length > 0)
            {
                main.Append(Code(cell, folded: setup && SetupCell.Is(cell.Source)));
                setup = false;
            }
        }
        main.Append(Pager());
        return new PageContent(page.File, PageTitle, main.ToString())
        {
            Kind = "notebook",
            Side = TableOfContents.Side(page.Headings),
            Styles = string.Concat(_fragments.Styles.Select(style => $"<style>{style}</style>\n")),
            Description = $"{page.Title.Text}: a notebook that derives, runs and checks its formulas.",
        };
    }

    private string PageTitle => page.Number.Length > 0 ? $"{page.Number} · {page.Title.Text}" : page.Title.Text;

    private string Head()
    {
        CoursePart? part = syllabus.PartOf(page.Number);
        string kicker = part is null ? $"Notebook {page.Number}" : $"Part {part.Id} · {WebUtility.HtmlEncode(part.Title)} · Notebook {page.Number}";
        string badge = syllabus.Coverage.Badge(page.Number);
        string covered = badge.Length > 0 ? $"<a class=\"quiet\" href=\"ledger.html#part-{part?.Id}\">{badge}</a>" : "";
        string ran = page.Executed.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"<span>ran in {time.TotalSeconds:0.0} s</span>") : "";
        string failure = page.Executed.Failure is { } reason
            ? $"<div class=\"error\" role=\"note\"><strong>This notebook did not run to its end.</strong> {WebUtility.HtmlEncode(reason)}</div>" : "";
        string file = WebUtility.HtmlEncode(page.SourceFile);
        return $"""
            <header class="title">
            <p class="kicker">{kicker}</p>
            <h1 id="title">{(page.Title.Html.Length > 0 ? page.Title.Html : WebUtility.HtmlEncode(page.Name))}</h1>
            <p class="meta"><span>about {page.Minutes} min</span>{ran}{covered}<a href="{file}" download>notebook file</a></p>
            {failure}
            <details class="howto"><summary>How to run this notebook</summary>
            <p>In the course folder, open <code>{file}</code> in VS Code or JupyterLab with the kernel “.NET (C#)” and run its cells from the top. Without either:</p>
            <pre tabindex="0">dotnet run -c Release --project lib/Course.Cli -- run {file}</pre>
            <p>Every <em>Try it</em> is meant to be tried: change the number, predict, then run.</p>
            </details>
            {TableOfContents.Folded(page.Headings)}
            </header>

            """;
    }

    private string Text(NotebookCell cell)
    {
        // A cell of the title alone leaves nothing.
        string html = page.TextOf(cell).ToHtml($"c{cell.Number}-");
        return html.Length == 0 ? "" : $"<section class=\"text\">\n{FitText(html, cell)}\n</section>\n";
    }

    private string FitText(string html, NotebookCell cell)
    {
        foreach (Heading heading in page.TextOf(cell).Headings) _fragments.Release(heading.Id);
        return _fragments.Fit(html, cell);
    }

    private string Code(NotebookCell cell, bool folded)
    {
        string anchor = NotebookPage.AnchorOf(cell.Number);
        _fragments.Reserve(anchor);
        string number = $"""<a class="number" href="#{anchor}" aria-label="Cell {cell.Number}">{cell.Number}</a>""";
        string source = $"""<pre class="source" tabindex="0"><code class="csharp">{CSharpHighlighter.ToHtml(cell.Source.TrimEnd())}</code></pre>""";
        if (folded) source = $"<details class=\"setup\"><summary>Set-up: the library and its namespaces</summary>{source}</details>";
        string outputs = new OutputRenderer(_fragments).ToHtml(cell);
        return $"<section class=\"code\" id=\"{anchor}\">\n<div class=\"input\">{number}{source}</div>\n{outputs}</section>\n";
    }

    private string Pager()
    {
        string Link(NotebookPage? other, string rel, string label) => other is null ? "<span></span>"
            : $"<a rel=\"{rel}\" href=\"{other.File}\"><small>{label}</small>{other.Number} · {TableOfContents.Unlinked(other.Title.Html)}</a>";
        var (previous, next) = syllabus.Around(page);
        return $"<nav class=\"pager\" aria-label=\"Notebooks\">{Link(previous, "prev", "← Previous")}{Link(next, "next", "Next →")}</nav>";
    }
}
