using System.Globalization;
using System.Net;
using System.Text;

namespace Course.Notebooks;

/// <summary>
/// Writes the ledger: every claim, the cell that checks it, the errors found. Radio buttons and the style sheet filter
/// it, so that it also filters where no script runs.
/// </summary>
internal sealed class LedgerPage(Syllabus syllabus)
{
    private static readonly (string Value, string Label)[] Statuses =
        [("all", "All"), ("pass", "✓ Checked"), ("fail", "✗ Failed"), ("missing", "○ Missing"), ("slip", "Slips"), ("question", "Questions")];

    public PageContent Write()
    {
        var rows = syllabus.Coverage.Rows;
        int Number(LedgerStatus status) => rows.Count(row => row.Status == status);
        var main = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            <header class="title">
            <h1 id="title">The ledger</h1>
            <p class="lead">Every formula and claim of the source documents, the cell that runs it, and how far measurement and claim lie apart.</p>
            <p class="meta"><span class="badge pass">✓ {Number(LedgerStatus.Pass)} checked</span><span class="badge fail">✗ {Number(LedgerStatus.Fail)} failed</span><span class="badge missing">○ {Number(LedgerStatus.Missing)} missing</span></p>
            </header>
            <form class="filters" id="filters">
            {Filter("part", "Part", [("all", "All"), .. syllabus.Parts.Select(part => (part.Id, part.Id))])}
            {Filter("status", "Show", Statuses)}
            </form>
            <div class="ledger">
            <table>
            <thead><tr><th scope="col">Row</th><th scope="col">Claim</th><th scope="col">Where</th><th scope="col">Checks</th></tr></thead>

            """));
        foreach (CoursePart part in syllabus.Parts)
            AppendPart(main, part, [.. rows.Where(row => row.Row.Part == part.Id)]);
        main.Append("</table>\n</div>");
        return new PageContent("ledger.html", "The ledger", main.ToString())
        {
            Kind = "ledgerpage",
            Description = "Every claim of the course with its checks, errors and tolerances.",
            Styles = $"<style>{FilterRules()}</style>",
        };
    }

    // A part's rows are hidden where another part is chosen; the rules are written here because the parts are data.
    private string FilterRules()
    {
        var rules = new StringBuilder();
        foreach (CoursePart part in syllabus.Parts)
            rules.Append($"body:has(#part-is-{part.Id}:checked) tbody:not([data-part=\"{part.Id}\"]),");
        foreach (var (value, _) in Statuses.Skip(1))
            rules.Append($"body:has(#status-is-{value}:checked) tr[data-status]:not([data-status~=\"{value}\"]),");
        return rules.ToString().TrimEnd(',') + "{display:none}";
    }

    private static string Filter(string name, string label, IReadOnlyList<(string Value, string Label)> choices)
    {
        var html = new StringBuilder($"<fieldset><legend>{label}</legend>");
        foreach (var (value, text) in choices)
        {
            string id = $"{name}-is-{value}";
            html.Append($"<span><input type=\"radio\" name=\"{name}\" value=\"{value}\" id=\"{id}\"{(value == "all" ? " checked" : "")}><label for=\"{id}\">{text}</label></span>");
        }
        return html.Append("</fieldset>").ToString();
    }

    private void AppendPart(StringBuilder main, CoursePart part, IReadOnlyList<LedgerRowReport> rows)
    {
        if (rows.Count == 0) return;
        main.Append($"<tbody data-part=\"{part.Id}\"><tr class=\"parthead\"><th colspan=\"4\" scope=\"rowgroup\" id=\"part-{part.Id}\">Part {part.Id} · {WebUtility.HtmlEncode(part.Title)}</th></tr>\n");
        foreach (LedgerRowReport row in rows) main.Append(Row(row));
        main.Append("</tbody>\n");
    }

    private string Row(LedgerRowReport report)
    {
        LedgerRow row = report.Row;
        string status = report.Status.ToString().ToLowerInvariant();
        string sign = status switch { "pass" => "✓", "fail" => "✗", _ => "○" };
        string marks = (Errata.IsSlip(row) ? "<a class=\"tag slip\" href=\"errata.html\">slip</a>" : "") + (row.Question ? "<span class=\"tag question\">question</span>" : "");
        string kinds = status + (Errata.IsSlip(row) ? " slip" : "") + (row.Question ? " question" : "");
        string place = syllabus.Coverage.PlaceOf(row.Id) is { } href
            ? $"<a href=\"{href}\">{WebUtility.HtmlEncode(row.Notebook)}{(href.Contains("#cell-", StringComparison.Ordinal) ? $", cell {href.Split("#cell-")[1]}" : "")}</a>"
            : $"<span class=\"absent\">{WebUtility.HtmlEncode(row.Notebook)}, planned</span>";
        return $"""
            <tr id="{row.Id}" class="{status}" data-status="{kinds}">
            <th scope="row"><a href="#{row.Id}">{row.Id}</a> <span class="sign {status}" title="{status}">{sign}<span class="spoken"> {status}</span></span></th>
            <td class="claim">{ParsedMarkdown.Line(row.Claim)} {marks}</td>
            <td class="where"><span class="narrow">Notebook </span>{place}</td>
            <td class="checks">{LedgerChecks.ToHtml(report)}</td>
            </tr>

            """;
    }
}
