using System.Net;

namespace Course;

/// <summary>The table of a <see cref="SelfCheck"/>.</summary>
internal static class SelfCheckText
{
    public static string Plain(IReadOnlyList<SelfCheckResult> results) =>
        string.Join('\n', results.Select(result => $"{(result.Passed ? "✓" : "✗")} {result.Name}{(result.Message.Length > 0 ? ": " + result.Message : "")}"));

    public static string Html(IReadOnlyList<SelfCheckResult> results) =>
        $"<table class=\"self-check\" style=\"border-collapse:collapse\">{string.Concat(results.Select(Row))}</table>";

    private static string Row(SelfCheckResult result)
    {
        const string cell = "padding:2px 10px;text-align:left;vertical-align:top";
        string mark = $"<td style=\"{cell};color:{(result.Passed ? "#1a7f37" : "#b35900")};font-weight:bold\">{(result.Passed ? "✓" : "✗")}</td>";
        return $"<tr>{mark}<td style=\"{cell}\">{WebUtility.HtmlEncode(result.Name)}</td><td style=\"{cell}\">{WebUtility.HtmlEncode(result.Message)}</td></tr>";
    }
}
