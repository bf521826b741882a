using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Assignments;

/// <summary>The <c>results.json</c> that Gradescope's autograder reads.</summary>
internal static class GradescopeResults
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Assignment assignment, GradedSubmission row) => new JsonObject
    {
        ["score"] = row.Final,
        ["output"] = string.Join("\n", [.. row.Mark.Notes, .. LateNote(row)]),
        ["visibility"] = "visible",
        ["stdout_visibility"] = "hidden",
        ["tests"] = new JsonArray([.. row.Mark.Questions.SelectMany(Tests)]),
    }.ToJsonString(Readable) + "\n";

    private static IEnumerable<string> LateNote(GradedSubmission row) =>
        row.Late.Share > 0 ? [FormattableString.Invariant($"Late by {row.Late.Days} days: {row.Late.Share:0.##%} taken off.")] : [];

    private static IEnumerable<JsonNode> Tests(QuestionMark question) => question.Question.ByHand
        ? [new JsonObject { ["name"] = question.Question.Title, ["number"] = question.Question.GradeId, ["max_score"] = question.Question.Points, ["score"] = 0, ["output"] = "To be marked by hand.", ["visibility"] = "visible" }]
        : question.Probes.Select(probe => new JsonObject
        {
            ["name"] = $"{question.Question.Title}: {probe.Probe.Title}",
            ["number"] = $"{question.Question.GradeId}.{probe.Probe.Number}",
            ["score"] = probe.Earned,
            ["max_score"] = probe.Probe.Points,
            ["status"] = probe.Earned == probe.Probe.Points ? "passed" : "failed",
            ["output"] = string.Join("\n", [.. question.Notes, .. probe.Message.Length > 0 ? (string[])[probe.Message] : []]),
            ["visibility"] = "visible",
        });
}
