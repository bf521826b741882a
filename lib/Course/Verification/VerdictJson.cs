using System.Text.Json.Nodes;

namespace Course;

/// <summary>A verdict for programs: the site and the ledger read it from a notebook's outputs.</summary>
internal static class VerdictJson
{
    public const string MimeType = "application/vnd.course.verdict+json";

    public static string Write(Verdict verdict) => new JsonObject
    {
        ["passed"] = true,
        ["rows"] = new JsonArray([.. verdict.Claims.Select(Claim)]),
    }.ToJsonString();

    private static JsonNode Claim(VerifiedClaim claim) => new JsonObject
    {
        ["id"] = claim.Id,
        ["claim"] = claim.Claim,
        ["passed"] = claim.Passed,
        ["checks"] = new JsonArray([.. claim.Checks.Select(Check)]),
    };

    private static JsonNode Check(Comparison check) => new JsonObject
    {
        ["kind"] = check.Kind,
        ["what"] = check.What,
        ["error"] = Finite(check.Error),
        ["tolerance"] = Finite(check.Limit),
        ["relation"] = check.Relation,
        ["passed"] = check.Passed,
    };

    /// <summary>JSON has no infinity: it is written as a word.</summary>
    private static JsonNode Finite(double value) => double.IsFinite(value) ? JsonValue.Create(value) : JsonValue.Create(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
