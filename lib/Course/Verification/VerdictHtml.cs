using System.Net;
using System.Text;

namespace Course;

/// <summary>A verdict as an HTML table that reads without any style sheet.</summary>
internal static class VerdictHtml
{
    public static string Write(Verdict verdict)
    {
        var html = new StringBuilder("<table class=\"course-verdict\"><thead><tr><th></th><th style=\"text-align:left\">checked</th><th style=\"text-align:left\">by</th><th style=\"text-align:right\">measured</th><th style=\"text-align:right\">limit</th></tr></thead><tbody>");
        foreach (var claim in verdict.Claims)
        {
            html.Append($"<tr><th style=\"color:#00734d\">{VerdictText.Mark(claim.Passed)}</th><th colspan=\"4\" style=\"text-align:left\">{Encode(claim.Id)} · {Encode(claim.Claim)}</th></tr>");
            foreach (var check in claim.Checks)
                html.Append($"<tr><td></td><td style=\"text-align:left\">{Encode(check.What)}</td><td style=\"text-align:left\">{Encode(check.Kind)}</td><td style=\"text-align:right\">{VerdictText.Number(check.Error)}</td><td style=\"text-align:right\">{check.Relation} {VerdictText.Number(check.Limit)}</td></tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
