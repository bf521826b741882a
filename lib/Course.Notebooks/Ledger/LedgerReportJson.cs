using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Notebooks;

/// <summary>The file form of a <see cref="LedgerReport"/>.</summary>
internal static class LedgerReportJson
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new FiniteOrNull() },
    };

    private sealed record StoredRow(string Id, string Notebook, LedgerStatus Status, IReadOnlyList<LedgerCheck> Checks);

    public static string Write(LedgerReport report) => JsonSerializer.Serialize(
        report.Rows.Select(row => new StoredRow(row.Row.Id, row.Row.Notebook, row.Status, row.Checks)), Format) + "\n";

    public static LedgerReport Read(string path, Ledger ledger)
    {
        try
        {
            var stored = JsonSerializer.Deserialize<StoredRow[]>(File.ReadAllText(path), Format)!.ToDictionary(row => row.Id);
            return new LedgerReport([.. ledger.Rows.Select(row => stored.TryGetValue(row.Id, out var known)
                ? new LedgerRowReport(row, known.Status, known.Checks)
                : new LedgerRowReport(row, LedgerStatus.Missing, []))]);
        }
        catch (Exception e) when (e is IOException or JsonException or NullReferenceException or ArgumentException)
        {
            throw new LedgerFormatException($"{path}: this is no report on the ledger ({e.Message}); run `build` again.", e);
        }
    }

    /// <summary>An error that was not measured is null in JSON.</summary>
    private sealed class FiniteOrNull : JsonConverter<double>
    {
        public override bool HandleNull => true;

        public override double Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value)) writer.WriteNumberValue(value);
            else writer.WriteNullValue();
        }
    }
}
