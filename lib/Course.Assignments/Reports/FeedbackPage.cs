using System.Globalization;
using System.Net;
using System.Text;

namespace Course.Assignments;

/// <summary>A student's feedback as a page: marks and messages, never an input of a hidden probe or an expected value.</summary>
internal static class FeedbackPage
{
    private static readonly string Style = Read("feedback.css");

    public static string Write(Assignment assignment, GradedSubmission row)
    {
        var html = new StringBuilder();
        html.Append($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{Text(assignment.Title)} – {Text(row.Student)}</title>\n<style>\n{Style}</style>\n</head>\n<body>\n<main>\n");
        html.Append($"<p class=\"course\">{Text(assignment.Name)}</p>\n<h1>{Text(assignment.Title)}</h1>\n<p class=\"student\">{Text(row.Student)}</p>\n");
        html.Append($"<p class=\"total\"><strong>{Points(row.Final)}</strong> of {Points(assignment.Points)} points{Text(Late(row))}</p>\n");
        if (row.Attempt is { } attempt) html.Append($"<p class=\"file\">{Text(Path.GetFileName(attempt.File))}, handed in {attempt.Submitted.ToString("d MMMM yyyy, HH:mm zzz", CultureInfo.InvariantCulture)}{(row.Attempts > 1 ? $", one of {row.Attempts} attempts" : "")}</p>\n");
        foreach (string note in row.Mark.Notes) html.Append($"<p class=\"note\">{Text(note)}</p>\n");
        foreach (var question in row.Mark.Questions) Append(html, question);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, QuestionMark mark)
    {
        string points = mark.Earned is { } earned ? $"{Points(earned)} / {Points(mark.Question.Points)}" : $"marked by hand / {Points(mark.Question.Points)}";
        html.Append($"<section>\n<h2><span>{Text(mark.Question.Title)}</span> <span class=\"points\">{points}</span></h2>\n");
        foreach (string note in mark.Notes) html.Append($"<pre class=\"note\">{Text(note)}</pre>\n");
        if (mark.Probes.Count > 0)
        {
            html.Append("<table>\n");
            foreach (var probe in mark.Probes) Append(html, probe);
            html.Append("</table>\n");
        }

        html.Append("</section>\n");
    }

    private static void Append(StringBuilder html, ProbeMark probe)
    {
        bool right = probe.Earned == probe.Probe.Points;
        html.Append($"<tr class=\"{(right ? "right" : "wrong")}\"><td class=\"mark\">{(right ? "✓" : "✗")}</td><td>{Text(probe.Probe.Title)}{(probe.Message.Length > 0 ? $"<br><span class=\"why\">{Text(probe.Message)}</span>" : "")}</td><td class=\"points\">{Points(probe.Earned)} / {Points(probe.Probe.Points)}</td></tr>\n");
    }

    private static string Late(GradedSubmission row) => row.Late.Share == 0 ? ""
        : FormattableString.Invariant($" ({Points(row.Mark.Earned)} less {row.Late.Share * 100:0.#} % for {row.Late.Days} {(row.Late.Days == 1 ? "day" : "days")} late)");

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(FeedbackPage).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
