using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Course.Notebooks;

namespace Course.Polyglot.Tests;

/// <summary>
/// What a reader sees in an output, in a few words: numbers may differ from run to run and markup from engine to engine,
/// but a chart stays a chart of the same traces, and a verdict passes the same claims.
/// </summary>
internal static partial class OutputDescription
{
    private const string Html = "text/html";
    private const string Plotly = "application/vnd.plotly.v1+json";
    private const string Verdict = "application/vnd.course.verdict+json";

    public static string Of(CellOutput output) => output.Kind switch
    {
        OutputKind.Stream => $"text on {output.StreamName}",
        OutputKind.Error => $"error {Failure(output)}",
        OutputKind.ExecuteResult => $"result: {Content(output)}",
        OutputKind.DisplayData => $"display: {Content(output)}",
        _ => "unknown",
    };

    private static string Content(CellOutput output)
    {
        if (output.JsonData(Verdict) is { } verdict) return $"verdict on {Claims(verdict)}{With(output, Html)}";
        if (output.JsonData(Plotly) is { } figure) return $"chart of {Traces(figure)}{With(output, Html)}";
        if (output.MimeTypes.Contains("text/latex")) return "formula";
        if (output.Data(Html) is { } html) return Markup(html);
        return string.Join(", ", output.MimeTypes.Order(StringComparer.Ordinal));
    }

    private static string Markup(string html) =>
        html.Contains("<figure", StringComparison.Ordinal) ? "figure"
        : html.Contains("<table", StringComparison.Ordinal) ? "table"
        : "html";

    private static string With(CellOutput output, string mimeType) => output.MimeTypes.Contains(mimeType) ? "" : $", without {mimeType}";

    private static string Claims(JsonNode verdict) =>
        string.Join(", ", verdict["rows"]!.AsArray().Select(row => $"{row!["id"]} {((bool)row["passed"]! ? "✓" : "✗")}{row["checks"]!.AsArray().Count}"));

    private static string Traces(JsonNode figure) =>
        string.Join(", ", figure["data"]!.AsArray().Select(trace => (string?)trace!["type"]).GroupBy(type => type).Select(group => $"{group.Count()} {group.Key}"));

    /// <summary>A cell that does not compile fails with the numbers of its diagnostics, any other with the type of its exception.</summary>
    private static string Failure(CellOutput error)
    {
        var diagnostics = Diagnostic().Matches(string.Join('\n', error.Traceback)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        return error.ErrorName == "CompilationError" ? string.Join(", ", diagnostics) : error.ErrorName;
    }

    [GeneratedRegex(@"error (CS\d+)")]
    private static partial Regex Diagnostic();
}
