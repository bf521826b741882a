using System.Globalization;
using System.Net;
using System.Text;

namespace Course.Notebooks;

/// <summary>Writes the slips of the source documents that the course found, each with the cell that shows it.</summary>
internal sealed class Errata(Syllabus syllabus)
{
    /// <summary>The ledger's row that brings all slips together; its notebook is the page's long form.</summary>
    private const string Together = "E-103";

    /// <summary>Whether a row, or one half of it, corrects the source.</summary>
    public static bool IsSlip(LedgerRow row) => row.Id != Together && (row.Slip || row.Claim.Contains('✗'));

    public PageContent Write()
    {
        var slips = syllabus.Coverage.Rows.Where(row => IsSlip(row.Row)).ToList();
        var main = new StringBuilder($"""
            <header class="title">
            <h1 id="title">Slips of the source documents</h1>
            <p class="lead">{Count(slips)} where a source says something that does not hold. Each links to the cell that runs both forms: the written one fails, the right one passes.</p>
            {LongForm()}</header>
            <ol class="errata">

            """);
        foreach (LedgerRowReport slip in slips) main.Append(Item(slip));
        main.Append("</ol>");
        return new PageContent("errata.html", "Slips of the source documents", main.ToString())
        {
            Kind = "erratapage",
            Description = "Claims of the source documents that do not hold, with counter-examples that run.",
        };
    }

    private string LongForm()
    {
        return Gathering is { } page
            ? $"""
                <p>The small counter-examples side by side, how each slip could have been noticed, and what the documents leave open: <a href="{page.File}">{WebUtility.HtmlEncode($"{page.Number} · {page.Title.Text}")}</a>.</p>

                """
            : "";
    }

    /// <summary>The notebook that brings all slips together, if it is there.</summary>
    private NotebookPage? Gathering
    {
        get
        {
            string? number = syllabus.Coverage.Rows.FirstOrDefault(row => row.Row.Id == Together)?.Row.Notebook;
            return syllabus.Pages.FirstOrDefault(page => page.Number == number);
        }
    }

    /// <summary>That notebook's sections about a row: a row may hold two slips.</summary>
    private IEnumerable<Heading> SectionsOf(LedgerRow row) =>
        Gathering?.Headings.Where(heading => heading.Text.StartsWith($"{row.Id} · ", StringComparison.Ordinal)) ?? [];

    private string Count(List<LedgerRowReport> slips)
    {
        int count = slips.Sum(slip => Math.Max(1, SectionsOf(slip.Row).Count()));
        string rows = count == slips.Count ? "" : string.Create(CultureInfo.InvariantCulture, $", in {slips.Count} rows of the ledger,");
        return string.Create(CultureInfo.InvariantCulture, $"{count} places{rows}");
    }

    private string BothForms(LedgerRow row)
    {
        string links = string.Join(", ", SectionsOf(row).Select(heading =>
            $"<a href=\"{Gathering!.File}#{heading.Id}\">{WebUtility.HtmlEncode(heading.Text[(row.Id.Length + 3)..])}</a>"));
        return links.Length == 0 ? "" : $"<span>Both forms, small: {links}</span>";
    }

    private string Item(LedgerRowReport report)
    {
        LedgerRow row = report.Row;
        string place = syllabus.Coverage.PlaceOf(row.Id) is { } href
            ? $"<a href=\"{href}\">At length in notebook {WebUtility.HtmlEncode(row.Notebook)}</a>"
            : $"<span class=\"absent\">Notebook {WebUtility.HtmlEncode(row.Notebook)}, planned</span>";
        string status = report.Status.ToString().ToLowerInvariant();
        string state = status switch { "pass" => "✓ shown", "fail" => "✗ the check fails", _ => "○ not shown yet" };
        return $"<li id=\"{row.Id}\"><p>{ParsedMarkdown.Line(row.Claim)}</p><p class=\"meta\"><a href=\"ledger.html#{row.Id}\">{row.Id}</a><span class=\"badge {status}\">{state}</span>{BothForms(row)}{place}</p></li>\n";
    }
}
