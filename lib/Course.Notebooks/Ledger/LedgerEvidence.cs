using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Course.Notebooks;

/// <summary>What one output of an executed notebook says about rows of the ledger.</summary>
internal static partial class LedgerEvidence
{
    public const string VerdictMime = "application/vnd.course.verdict+json";
    private const string FailureName = "Course.VerificationException";

    /// <summary>The checks an output reports, each with the id of its row.</summary>
    public static IEnumerable<(string Id, LedgerCheck Check)> In(CellOutput output) => output.Kind switch
    {
        OutputKind.Error when output.ErrorName == FailureName => FromFailure(output.ErrorValue),
        OutputKind.DisplayData or OutputKind.ExecuteResult => FromVerdict(output.JsonData(VerdictMime)),
        _ => [],
    };

    private static IEnumerable<(string Id, LedgerCheck Check)> FromFailure(string message)
    {
        string first = message.Split('\n')[0];
        string ids = first.Split(':')[0];
        if (!ids.StartsWith('✗')) return [];
        return RowId().Matches(ids).Select(match =>
            (match.Value, new LedgerCheck("failure", first, double.NaN, double.NaN, Passed: false)));
    }

    private static IEnumerable<(string Id, LedgerCheck Check)> FromVerdict(JsonNode? verdict) =>
        from row in Items(verdict, "rows")
        let id = MultilineText.Read(row["id"])
        where id is not null
        from check in Items(row, "checks")
        select (id, new LedgerCheck(
            MultilineText.Read(check["kind"]) ?? "",
            MultilineText.Read(check["what"]) ?? "",
            Number(check["error"]),
            Number(check["tolerance"]),
            // A row that calls itself failed is believed, whatever its checks say.
            IsTrue(check["passed"]) && IsTrue(row["passed"]),
            MultilineText.Read(check["relation"]) ?? "≤"));

    private static IEnumerable<JsonObject> Items(JsonNode? owner, string name) =>
        owner is JsonObject fields && fields[name] is JsonArray items ? items.OfType<JsonObject>() : [];

    private static bool IsTrue(JsonNode? node) => node?.GetValueKind() == JsonValueKind.True;

    // NaN and infinities have no JSON number; they come as strings.
    private static double Number(JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.GetValue<double>(),
        JsonValue value when double.TryParse(MultilineText.Read(value), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        _ => double.NaN,
    };

    [GeneratedRegex(@"[A-Z]-\d+")]
    private static partial Regex RowId();
}
