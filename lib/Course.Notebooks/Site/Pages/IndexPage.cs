using System.Globalization;
using System.Net;
using System.Text;

namespace Course.Notebooks;

/// <summary>Writes the syllabus: the parts, their notebooks, what each covers and how it stands.</summary>
internal sealed class IndexPage(SiteOptions options, Syllabus syllabus, Func<NotebookPage, HtmlFragment> fragments)
{
    public PageContent Write()
    {
        int passed = syllabus.Coverage.Rows.Count(row => row.Status == LedgerStatus.Pass);
        var main = new StringBuilder($"""
            <header class="title">
            <h1 id="title">{WebUtility.HtmlEncode(options.Title)}</h1>
            <p class="lead">{ParsedMarkdown.Line(options.Subtitle)}</p>
            <p class="meta"><span>{Count(syllabus.Pages.Count, "notebook")}</span><a href="ledger.html">{passed} of {Count(syllabus.Coverage.Rows.Count, "claim")} checked</a></p>
            </header>

            """);
        Append(main, null);
        foreach (CoursePart part in syllabus.Parts) Append(main, part);
        return new PageContent("index.html", options.Title, main.ToString()) { Kind = "index", Description = options.Subtitle };
    }

    private void Append(StringBuilder main, CoursePart? part)
    {
        var entries = syllabus.EntriesOf(part).ToList();
        if (entries.Count == 0) return;
        if (part is null)
            main.Append("<section class=\"part\" id=\"start\"><h2>Start here</h2>");
        else
            main.Append($"<section class=\"part\" id=\"part-{part.Id}\"><h2><span class=\"numeral\">Part {part.Id}</span> {WebUtility.HtmlEncode(part.Title)}</h2><p class=\"summary\">{ParsedMarkdown.Line(part.Summary)}</p>");
        main.Append("<ol class=\"notebooks\">\n");
        foreach (SyllabusEntry entry in entries) main.Append(Entry(entry));
        main.Append("</ol></section>\n");
    }

    private string Entry(SyllabusEntry entry)
    {
        if (entry.Page is not { } page)
            return $"<li class=\"planned\"><span class=\"nn\">{entry.Number}</span><div><h3>{WebUtility.HtmlEncode(options.PlannedTitles.GetValueOrDefault(entry.Number, $"Notebook {entry.Number}"))} <small>planned</small></h3>{Claims(entry.Number)}</div></li>\n";

        var sections = page.Headings.Where(heading => heading.Level == 2).Select(heading => $"<li>{TableOfContents.Unlinked(heading.Html)}</li>").ToList();
        string covers = sections.Count == 0 ? "" : $"<ul class=\"covers\">{string.Concat(sections)}</ul>";
        string time = page.Executed.Time is { } ran ? string.Create(CultureInfo.InvariantCulture, $"<span>ran in {ran.TotalSeconds:0.0} s</span>") : "";
        string failed = page.Executed.Failure is null ? "" : "<span class=\"badge fail\">✗ did not run to its end</span>";
        return $"""
            <li><span class="nn">{page.Number}</span><div>
            <h3><a href="{page.File}">{TableOfContents.Unlinked(page.Title.Html)}</a></h3>
            <p class="about">{fragments(page).Fit(TableOfContents.Unlinked(page.Description))}</p>
            {covers}
            <p class="meta">{syllabus.Coverage.Badge(entry.Number)}{failed}<span>about {page.Minutes} min</span>{time}</p>
            {Claims(entry.Number)}
            </div></li>

            """;
    }

    private string Claims(string number)
    {
        var rows = syllabus.Coverage.Of(number).ToList();
        if (rows.Count == 0) return "";
        string items = string.Concat(rows.Select(row =>
            $"<li><a href=\"ledger.html#{row.Row.Id}\">{row.Row.Id}</a> {ParsedMarkdown.Line(row.Row.Claim)}</li>"));
        return $"<details class=\"claims\"><summary>{Count(rows.Count, "claim")} of the ledger</summary><ul>{items}</ul></details>";
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
